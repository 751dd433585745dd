using System.CommandLine;
using System.Globalization;
using System.Text;
using SearchService.Search;
using SearchService.Search.Query;
using SearchService.Search.Results;

namespace SearchService.IndexBuild.Commands;

/// <summary>search: one query to the screen, or a file of queries to a TREC run.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var query = new Argument<string?>("QUERY") { Description = "The query.", DefaultValueFactory = _ => null };
        var lang = new Option<string[]>("--lang") { Description = "Only these languages.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var size = new Option<int?>("--size") { Description = "How many hits; 10 on the screen, 100 in a run." };
        var queries = new Option<string?>("--queries") { Description = "A file of queries, one a line: qid TAB lang TAB text.", HelpName = "FILE.tsv" };
        var run = new Option<string?>("--run") { Description = "Where to write the TREC run.", HelpName = "OUT.trec" };
        var explain = new Option<bool>("--explain") { Description = "Say why each hit has its score." };
        var index = CommonOptions.Index();
        var json = CommonOptions.Json();
        var command = new Command(
            "search",
            """
            Ask the published index.

            Examples:
              index-build search '"Каспийского моря"'
              index-build search 'қоршаған ортаны қорғау' --lang kk --json
              index-build search --queries queries.tsv --run out.trec --size 100
            """)
        { query, lang, size, queries, run, explain, index, json };
        command.SetAction(parsed => CommonOptions.WithIndex(parsed.GetValue(index)!, opened => (parsed.GetValue(query), parsed.GetValue(queries), parsed.GetValue(run)) switch
        {
            (null, { } file, { } output) => Batch(opened, file, output, parsed.GetValue(size) ?? 100),
            ({ } text, null, null) => One(
                opened,
                new SearchRequest { Query = text, Languages = parsed.GetValue(lang)!, Size = parsed.GetValue(size) ?? 10, Explain = parsed.GetValue(explain) },
                parsed.GetValue(json)),
            _ => Usage(),
        }));
        return command;
    }

    private static int Usage()
    {
        Console.Error.WriteLine("Give either a query, or --queries and --run.");
        return ExitCode.Usage;
    }

    private static int One(SearchIndex index, SearchRequest request, bool json)
    {
        try
        {
            var result = index.Search(request);
            if (json)
            {
                JsonOutput.Write(result);
            }
            else
            {
                HitPrinter.Print(result);
            }

            return result.Total.Articles > 0 ? ExitCode.Ok : ExitCode.Failed;
        }
        catch (QuerySyntaxException mistake)
        {
            Console.Error.WriteLine(request.Query);
            Console.Error.WriteLine(new string(' ', mistake.Position) + "^");
            Console.Error.WriteLine(mistake.Message + (mistake.Suggestion is { } suggestion ? $" Perhaps: {suggestion}" : ""));
            return ExitCode.Usage;
        }
    }

    /// <summary>Answers every line; a line that is no query is told and has no hits in the run.</summary>
    private static int Batch(SearchIndex index, string file, string output, int size)
    {
        var failed = 0;
        using var run = new StreamWriter(output, append: false, new UTF8Encoding(false));
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Split('\t') is not [var qid, var lang, var text])
            {
                Console.Error.WriteLine($"{file}:{number}: expected qid TAB lang TAB text");
                failed++;
                continue;
            }

            try
            {
                Write(run, qid, index.Search(new SearchRequest { Query = text, Languages = lang.Length == 0 ? [] : [lang], Size = size }));
            }
            catch (QuerySyntaxException mistake)
            {
                Console.Error.WriteLine($"{file}:{number}: {mistake.Message} (position {mistake.Position})");
                failed++;
            }
        }

        return failed == 0 ? ExitCode.Ok : ExitCode.DoneWithSkipped;
    }

    private static void Write(StreamWriter run, string qid, SearchResult result)
    {
        for (var i = 0; i < result.Hits.Count; i++)
        {
            run.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{qid} Q0 {result.Hits[i].Id} {i + 1} {result.Hits[i].Score:F4} search"));
        }
    }
}
