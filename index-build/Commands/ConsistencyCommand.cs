using System.CommandLine;
using SearchService.Search.Consistency;

namespace SearchService.IndexBuild.Commands;

/// <summary>consistency: in what the language versions of works differ.</summary>
internal static class ConsistencyCommand
{
    private const string Details =
        """
        Compares the language versions of a work, or of all works one after the other: numbers,
        dates, amounts and citations that differ, provisions and paragraphs without counterpart,
        paragraphs left in another language, terms rendered otherwise than elsewhere, links
        that are not sure. What is meant stands in [[ ]]. Exit status 1 when an error or a
        warning was found; notes alone are no reason.
        --json prints an object for each work on a line of its own: work, title, languages,
        compared, counts, findings [{kind, severity, message, from, to}].
        """;

    public static Command Create(Screen screen)
    {
        var work = new Argument<string?>("WORK") { Description = "The id of a work; all works without it.", Arity = ArgumentArity.ZeroOrOne };
        var verb = new Verb(screen, "consistency", "Show in what the language versions of works differ.")
        {
            Details = Details,
            Examples = ["index-build consistency", "index-build consistency udhr-1948", "index-build consistency --json"],
        };
        verb.Add(work);
        return verb.DoesWithIndex((parsed, index) =>
        {
            var (works, suspicious) = (0, 0);
            foreach (var report in index.Consistency(parsed.GetValue(work)))
            {
                works++;
                suspicious += report.Findings.Count(finding => finding.Severity != FindingSeverity.Note);
                if (parsed.GetValue(verb.Json))
                {
                    JsonOutput.WriteLine(screen, report);
                }
                else
                {
                    Print(screen.Out, report);
                }
            }

            return works == 0 && parsed.GetValue(work) is { } id
                ? throw new CommandFailedException(new Failure("not-found", $"There is no work {id}."), ExitCode.Failed)
                : suspicious == 0 ? ExitCode.Ok : ExitCode.Failed;
        });
    }

    private static void Print(TextWriter output, WorkConsistency report)
    {
        output.WriteLine(PlainText.OneLine(
            $"{report.Work} ({string.Join(", ", report.Languages)}): {report.Compared:N0} pairs of provisions compared, {report.Total:N0} findings"));
        foreach (var finding in report.Findings)
        {
            output.WriteLine(PlainText.OneLine($"  {finding.Severity.ToString().ToLowerInvariant(),-8}{FindingNames.Of(finding.Kind)}: {finding.Message}"));
            Print(output, finding.From);
            Print(output, finding.To);
        }

        if (report.Total > report.Findings.Count)
        {
            output.WriteLine($"  and {report.Total - report.Findings.Count:N0} more");
        }
    }

    private static void Print(TextWriter output, FindingSide side)
    {
        if (side.Id is not null)
        {
            output.WriteLine(PlainText.OneLine($"          {side.Id}{(side.Text.Length > 0 ? ": " : "")}{MarkedText.Of(side.Text, side.Spans)}"));
        }
    }
}
