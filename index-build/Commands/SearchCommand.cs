using System.CommandLine;
using SearchService.IndexBuild.Batch;
using SearchService.Search;
using SearchService.Search.Query;
using SearchService.Search.Results;

namespace SearchService.IndexBuild.Commands;

/// <summary>search: one query to the screen, or a file of queries to a TREC run.</summary>
internal static class SearchCommand
{
    private const string Details =
        """
        Words are found in any form, "quoted words" as they stand, side by side; AND
        OR NOT, groups, prefix*, fuzzy~, "near words"~5, fields (title: heading: type:
        lang: party: art: date: status: subject: work:). A query that begins with a
        hyphen goes behind --. What matched is underlined on a terminal and in [[ ]]
        in a file or pipe.
        With --queries and --run a file of queries becomes a run for TREC tools (qid
        Q0 id rank score tag); a line that is not in the query language, as one with a
        lone quotation mark, is read as plain words, and told.
        --expand cross searches the words in the other languages by their translations
        and adds the linked versions of what was found; --without leaves one out.
        --json prints query {raw, parsed, language, corrections, relaxations,
        expansions [{word, lang, to [{word, weight}]}]}, total
        {articles, documents, relation}, tookMs, hits [{id, work, citation, score,
        highlights [{field, text, spans}], equivalents ...}], facets, index; of a run
        it prints queries, seconds, hits, problems [{line, reason}].
        """;

    public static Command Create(Screen screen)
    {
        var query = new Argument<string?>("QUERY") { Description = "The query.", DefaultValueFactory = _ => null };
        var lang = new Option<string[]>("--lang") { Description = "Only this language; may be given more than once.", DefaultValueFactory = _ => [], HelpName = "LANG" };
        var expand = new Option<string?>("--expand") { Description = "cross: search in all languages, by translations.", HelpName = "cross" };
        expand.AcceptOnlyFromAmong("cross");
        var without = new Option<string[]>("--without") { Description = "A translation to leave out; may be given more than once.", DefaultValueFactory = _ => [], HelpName = "WORD" };
        var size = Verb.Number("--size", 0, SearchRequest.MaxSize, "N", "How many hits; usually 10, and 100 in a run");
        var queries = new Option<string?>("--queries") { Description = "A file of queries, one a line: qid TAB lang TAB text.", HelpName = "FILE.tsv" };
        var run = new Option<string?>("--run") { Description = "Where to write the TREC run.", HelpName = "OUT.trec" };
        var explain = new Option<bool>("--explain") { Description = "Say why each hit has its score." };
        var exact = new Option<bool>("--exact") { Description = "Count all provisions; otherwise, without --json, more than 1,000 may be a lower bound." };
        var verb = new Verb(screen, "search", "Ask the published index.")
        {
            Details = Details,
            Examples =
            [
                "index-build search '\"Каспийского моря\"'",
                "index-build search 'қоршаған ортаны қорғау' --lang kk --json",
                "index-build search 'охрана животного мира' --expand cross",
                "index-build search --queries queries.tsv --run out.trec --size 100",
            ],
        };
        verb.Add(query);
        foreach (Option option in new Option[] { lang, expand, without, size, queries, run, explain, exact })
        {
            verb.Add(option);
        }

        verb.Validators.Add(result =>
        {
            var isBatch = result.GetValue(queries) is not null && result.GetValue(run) is not null;
            var isOne = result.GetValue(query) is not null;
            if (isBatch == isOne || (isOne && (result.GetValue(queries) ?? result.GetValue(run)) is not null))
            {
                result.AddError("Give either a query, or --queries and --run.");
            }
            else if (isBatch && (result.GetValue(explain) || result.GetValue(exact) || result.GetValue(expand) is not null || result.GetValue(lang) is { Length: > 0 }))
            {
                result.AddError("--lang, --expand, --explain and --exact go with one query; in a file each line has its language.");
            }
        });
        return verb.DoesWithIndex((parsed, index) => parsed.GetValue(query) is { } text
            ? One(
                screen, index,
                new SearchRequest
                {
                    Query = text,
                    Languages = parsed.GetValue(lang)!,
                    ExpandAcross = parsed.GetValue(expand) is not null,
                    Without = parsed.GetValue(without)!,
                    Size = parsed.GetValue(size) ?? 10,
                    Explain = parsed.GetValue(explain),
                    Facets = parsed.GetValue(verb.Json),
                    ExactCount = parsed.GetValue(exact),
                },
                parsed.GetValue(verb.Json))
            : Batch(screen, new BatchSearch(index, parsed.GetValue(size) ?? 100), parsed.GetValue(queries)!, parsed.GetValue(run)!, parsed.GetValue(verb.Json)));
    }

    private static int One(Screen screen, SearchIndex index, SearchRequest request, bool json)
    {
        SearchResult result;
        try
        {
            result = index.Search(request);
        }
        catch (QuerySyntaxException mistake) when (screen.IsTerminal)
        {
            screen.Error.WriteLine(PlainText.OneLine(request.Query));
            screen.Error.WriteLine(new string(' ', mistake.Position) + "^");
            throw;
        }

        if (json)
        {
            JsonOutput.Write(screen, result);
        }
        else
        {
            new HitPrinter(screen).Print(result);
        }

        return result.Total.Articles > 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static int Batch(Screen screen, BatchSearch search, string queries, string run, bool json)
    {
        var summary = search.Run(queries, run);
        foreach (var problem in summary.Problems)
        {
            screen.Error.WriteLine(PlainText.OneLine($"{queries}:{problem.Line}: {problem.Reason}"));
        }

        if (json)
        {
            JsonOutput.Write(screen, summary);
        }
        else
        {
            screen.Out.WriteLine($"{summary.Queries:N0} queries in {summary.Seconds:N1} s, {summary.Hits:N0} hits: {run}");
        }

        return summary.Problems.Count == 0 ? ExitCode.Ok : ExitCode.DoneWithSkipped;
    }
}
