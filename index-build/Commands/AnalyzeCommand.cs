using System.CommandLine;
using SearchService.Analysis;
using SearchService.Search.Results;

namespace SearchService.IndexBuild.Commands;

/// <summary>analyze: what the analyzer of a language makes of a text, or of a list of words.</summary>
internal static class AnalyzeCommand
{
    private const string Details =
        """
        One token a line: start, end, position, kind, exact form, stems divided by |,
        and "stop" for a stop word; in columns on a terminal, divided by tabs
        elsewhere. Without TEXT the text comes from the standard input; without --lang
        its language is told from it. Paragraphs in another language are analysed by
        that, as in an index.
        --explain adds below each token what was taken off to get the stem, by its
        grammatical name, other readings, and letters that were read as others.
        With --stems the input is words, one a line, of which all behind a tab is left
        aside, and the output form TAB stem[|stem...]. The index is not read: --models
        names lists of stems other than the shipped ones.
        --json prints what the API does: {lang, identified, analyzer, tokens}, a token
        being {startOffset, endOffset, position, language, kind, text, exact, stems,
        isStopWord, folded, glued, attachedEnding, stemming}; with --stems
        [{form, stems}].
        """;

    public static Command Create(Screen screen)
    {
        var text = new Argument<string?>("TEXT") { Description = "The text.", DefaultValueFactory = _ => null };
        var lang = Verb.Language("--lang", "The language", isRequired: false);
        var stems = new Option<bool>("--stems") { Description = "Write the stems of words instead." };
        var explain = new Option<bool>("--explain") { Description = "Say how each stem came about." };
        var models = new Option<string?>("--models") { Description = "A folder with lists of stems of one's own.", HelpName = "DIR" };
        var verb = new Verb(screen, "analyze", "Show the tokens of a text, or the stems of words.")
        {
            Details = Details,
            Examples =
            [
                "index-build analyze --lang kk \"Қазақстан Республикасының заңдары\"",
                "index-build analyze --explain \"мемлекеттеріміздің\"",
                "index-build analyze --lang en --json < article.txt",
                "index-build analyze --lang ru --stems < words.tsv > stems.tsv",
            ],
        };
        verb.Add(text);
        verb.Add(lang);
        verb.Add(stems);
        verb.Add(explain);
        verb.Add(models);
        return verb.Does(parsed =>
        {
            var analyzers = parsed.GetValue(models) is { } folder ? AnalyzerSet.Read(folder) : AnalyzerSet.Shipped;
            var json = parsed.GetValue(verb.Json);
            if (parsed.GetValue(stems))
            {
                var analyzer = analyzers.For(parsed.GetValue(lang) ?? throw NoLanguage());
                Stems(screen, analyzer, Words(screen, parsed.GetValue(text)), json);
            }
            else
            {
                var view = TextAnalysisView.Of(analyzers, parsed.GetValue(text) ?? screen.In?.ReadToEnd() ?? throw NoText(), parsed.GetValue(lang));
                Tokens(screen, view, json, parsed.GetValue(explain));
            }

            return ExitCode.Ok;
        });
    }

    private static CommandFailedException NoText() =>
        new(new Failure("bad-command-line", "Give a text, or words or a text on the standard input."), ExitCode.Usage);

    private static CommandFailedException NoLanguage() =>
        new(new Failure("bad-command-line", "--stems needs --lang: a list of words is no text to tell the language from. index-build analyze --help tells more."), ExitCode.Usage);

    private static void Tokens(Screen screen, TextAnalysisView view, bool json, bool explain)
    {
        if (json)
        {
            JsonOutput.Write(screen, view);
        }
        else if (explain)
        {
            TokenReport.Print(screen.Out, view);
        }
        else if (screen.IsTerminal)
        {
            TokenColumns.Print(screen.Out, view.Tokens);
        }
        else
        {
            foreach (var token in view.Tokens)
            {
                screen.Out.WriteLine(string.Join('\t', TokenColumns.Cells(token)).TrimEnd('\t'));
            }
        }
    }

    private static IEnumerable<string> Words(Screen screen, string? text)
    {
        if (text is not null)
        {
            return text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }

        var input = screen.In ?? throw NoText();
        return Lines(input);

        static IEnumerable<string> Lines(TextReader input)
        {
            while (input.ReadLine() is { } line)
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                var form = tab < 0 ? line : line[..tab];
                if (form.Length > 0)
                {
                    yield return form;
                }
            }
        }
    }

    private static void Stems(Screen screen, Analyzer analyzer, IEnumerable<string> words, bool json)
    {
        var stream = analyzer.CreateStream();
        if (json)
        {
            JsonOutput.Write(screen, words.Select(form => new { Form = form, Stems = StemsOf(stream, form) }));
            return;
        }

        foreach (var form in words)
        {
            screen.Out.Write(form);
            screen.Out.Write('\t');
            screen.Out.WriteLine(string.Join('|', StemsOf(stream, form)));
        }
    }

    /// <summary>The stems of a form; of one that is several tokens their first stems joined, and of one that is none the form itself.</summary>
    private static string[] StemsOf(TokenStream stream, string form)
    {
        stream.Reset(form.AsMemory());
        if (!stream.MoveNext())
        {
            return [form];
        }

        var stems = StemsOf(stream);
        while (stream.MoveNext())
        {
            stems = [stems[0] + "-" + stream.Stem(0).ToString()];
        }

        return stems;
    }

    private static string[] StemsOf(TokenStream stream)
    {
        var stems = new string[stream.StemCount];
        for (var i = 0; i < stems.Length; i++)
        {
            stems[i] = stream.Stem(i).ToString();
        }

        return stems;
    }
}
