using System.CommandLine;
using System.Globalization;
using SearchService.IndexBuild.Progress;
using SearchService.Search.Learning;

namespace SearchService.IndexBuild.Commands;

/// <summary>check-terms: which terms of a termbase are in no text.</summary>
internal static class CheckTermsCommand
{
    private const string Details =
        """
        Looks for every term in the texts of its language, as words side by side in the
        order of the term, whatever their endings; stop words are passed over. Texts are
        .txt and .md files, whose language is told from them, and .jsonl with lines of
        {kk?, ru?, en?} or {lang, heading, text}, or folders with such files.
        Prints language, file:line, subject and term of each term that is in no text,
        with tabs between, then a line of numbers for each language and subject.
        Mistakes in the termbase are told with file and line, such as letters of two
        alphabets in one word, and so are concepts that are there twice: those with the
        same preferred terms in two languages. --json prints {concepts, texts, subjects
        [{language, subject, terms, unseen}], unseen [{language, term, subject, file,
        line}], remarks [{file, line, reason}], skipped [{file, line, reason}]}.
        """;

    public static Command Create(Screen screen)
    {
        var terms = new Option<string[]>("--terms")
        {
            Description = "Termbases, or folders of them.",
            HelpName = "PATH",
            DefaultValueFactory = _ => [Path.Combine("data", "termbase")],
            AllowMultipleArgumentsPerToken = true,
        };
        var texts = new Option<string[]>("--texts") { Description = "Files or folders with texts.", HelpName = "PATH", Required = true, AllowMultipleArgumentsPerToken = true };
        var verb = new Verb(screen, "check-terms", "List the terms of a termbase that are in no text.")
        {
            Details = Details,
            Examples = ["index-build check-terms --texts data/works", "index-build check-terms --terms mining.tbx --texts laws treaties.jsonl --json"],
        };
        verb.Add(terms);
        verb.Add(texts);
        return verb.Does(parsed =>
        {
            var json = parsed.GetValue(verb.Json);
            var report = BuildProgressView.Run(
                screen, progress => TermCheck.Run(parsed.GetValue(terms)!, parsed.GetValue(texts)!, progress), quiet: json || !screen.IsTerminal, unit: "texts");
            if (json)
            {
                JsonOutput.Write(screen, report);
            }
            else
            {
                Print(screen, report);
            }

            return report.Skipped.Count > 0 ? ExitCode.DoneWithSkipped : ExitCode.Ok;
        });
    }

    private static void Print(Screen screen, TermCheckReport report)
    {
        foreach (var remark in report.Remarks)
        {
            screen.Error.WriteLine(SkippedLine.OfRemark(remark));
        }

        foreach (var skipped in report.Skipped)
        {
            screen.Error.WriteLine(SkippedLine.Of(skipped));
        }

        var output = screen.Out;
        foreach (var term in report.Unseen)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{term.Language}\t{PlainText.OneLine(term.File)}:{term.Line}\t{PlainText.OneLine(term.Subject)}\t{PlainText.OneLine(term.Term)}"));
        }

        foreach (var subject in report.Subjects)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{subject.Language}\t{PlainText.OneLine(subject.Subject)}: {subject.Unseen:N0} of {subject.Terms:N0} terms in no text"));
        }

        foreach (var (language, count) in report.Texts)
        {
            var of = report.Subjects.Where(subject => subject.Language == language).ToList();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{language}: {of.Sum(subject => subject.Unseen):N0} of {of.Sum(subject => subject.Terms):N0} terms in none of {count:N0} texts"));
        }
    }
}
