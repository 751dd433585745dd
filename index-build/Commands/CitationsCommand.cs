using System.CommandLine;
using SearchService.Search.Results;

namespace SearchService.IndexBuild.Commands;

/// <summary>citations: what a text cites, and where that is in the index.</summary>
internal static class CitationsCommand
{
    public static Command Create(Screen screen)
    {
        var text = new Argument<string?>("TEXT") { Description = "The text.", DefaultValueFactory = _ => null };
        var file = new Option<string?>("--file") { Description = "A file with the text.", HelpName = "FILE" };
        var lang = Verb.Language("--lang", "The language", isRequired: false);
        var verb = new Verb(screen, "citations", "Show what a text cites, and where that is in the index.")
        {
            Details =
                """
                One citation a line: start, end, key, how the instrument is named, the id of
                the provision or work that it leads to or "-", and the citation as printed,
                divided by tabs. Without TEXT and --file the text comes from the standard
                input; without --lang its language is told from it.
                --json prints {lang, identified, citations: [{start, end, text, key, form,
                work, id, url, title}]}.
                """,
            Examples = ["index-build citations \"Article 14 of the Madrid Protocol\"", "index-build citations --lang kk --file commentary.txt --json"],
        };
        verb.Add(text);
        verb.Add(file);
        verb.Add(lang);
        return verb.DoesWithIndex((parsed, index) =>
        {
            var read = parsed.GetValue(text)
                ?? (parsed.GetValue(file) is { } path ? File.ReadAllText(path) : screen.In?.ReadToEnd())
                ?? throw new CommandFailedException(new Failure("bad-command-line", "Give a text, a file, or a text on the standard input."), ExitCode.Usage);
            var view = index.Citations(read, parsed.GetValue(lang));
            if (parsed.GetValue(verb.Json))
            {
                JsonOutput.Write(screen, view);
            }
            else
            {
                Print(screen.Out, view);
            }

            return ExitCode.Ok;
        });
    }

    private static void Print(TextWriter output, CitationsView view)
    {
        foreach (var citation in view.Citations)
        {
            output.WriteLine($"{citation.Start}\t{citation.End}\t{citation.Key}\t{citation.Form}\t{citation.Id ?? citation.Work ?? "-"}\t{PlainText.OneLine(citation.Text)}");
        }
    }
}
