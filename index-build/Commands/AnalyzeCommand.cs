using System.CommandLine;
using System.Text;
using SearchService.Analysis;

namespace SearchService.IndexBuild.Commands;

/// <summary>analyze: what the analyzer of a language makes of a text, or of a list of words.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("TEXT") { Description = "The text.", DefaultValueFactory = _ => null };
        var lang = new Option<string>("--lang") { Description = "The language: kk, ru or en.", Required = true };
        var stems = new Option<bool>("--stems") { Description = "Read words from standard input, one a line, and write form TAB stem[|stem]." };
        var json = CommonOptions.Json();
        var command = new Command(
            "analyze",
            """
            Show the tokens of a text, one a line: start, end, kind, exact form, stems, and whether it is a stop word.

            Examples:
              index-build analyze --lang kk "Қазақстан Республикасының заңдары"
              cut -f1 words.tsv | index-build analyze --lang ru --stems
            """)
        { text, lang, stems, json };
        command.SetAction(parsed =>
        {
            var analyzer = Analyzers.For(parsed.GetValue(lang)!);
            if (parsed.GetValue(stems))
            {
                return Stems(analyzer);
            }

            return parsed.GetValue(text) is { } given ? Tokens(analyzer, given, parsed.GetValue(json)) : Usage();
        });
        return command;
    }

    private static int Usage()
    {
        Console.Error.WriteLine("Give a text, or --stems and words on standard input.");
        return ExitCode.Usage;
    }

    private static int Tokens(Analyzer analyzer, string text, bool json)
    {
        var tokens = new List<object>();
        var stream = analyzer.CreateStream();
        stream.Reset(text.AsMemory());
        while (stream.MoveNext())
        {
            var stems = string.Join('|', Enumerable.Range(0, stream.StemCount).Select(i => stream.Stem(i).ToString()));
            if (json)
            {
                tokens.Add(new
                {
                    stream.StartOffset,
                    stream.EndOffset,
                    stream.PositionIncrement,
                    Kind = stream.Kind.ToString().ToLowerInvariant(),
                    Exact = stream.Exact.ToString(),
                    Stems = stems.Split('|'),
                    stream.IsStopWord,
                });
            }
            else
            {
                Console.WriteLine($"{stream.StartOffset}\t{stream.EndOffset}\t{stream.Kind.ToString().ToLowerInvariant()}\t{stream.Exact}\t{stems}{(stream.IsStopWord ? "\tstop" : "")}");
            }
        }

        if (json)
        {
            JsonOutput.Write(tokens);
        }

        return ExitCode.Ok;
    }

    private static int Stems(Analyzer analyzer)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        var stream = analyzer.CreateStream();
        while (input.ReadLine() is { } form)
        {
            if (form.Length > 0)
            {
                output.WriteLine($"{form}\t{StemOf(stream, form)}");
            }
        }

        return ExitCode.Ok;
    }

    /// <summary>The stems of the first token; those of a form of several tokens are joined, so that the form stays one.</summary>
    private static string StemOf(TokenStream stream, string form)
    {
        stream.Reset(form.AsMemory());
        var parts = new List<string>();
        while (stream.MoveNext())
        {
            parts.Add(string.Join('|', Enumerable.Range(0, stream.StemCount).Select(i => stream.Stem(i).ToString())));
        }

        return parts.Count switch { 0 => form, 1 => parts[0], _ => string.Join('-', parts.Select(part => part.Split('|')[0])) };
    }
}
