using System.Globalization;
using SearchService.Search.Build;
using SearchService.Search.Generations;
using Spectre.Console;

namespace SearchService.IndexBuild;

/// <summary>Shows what a build did: a table on a terminal, lines of name and number elsewhere, the report itself for programs.</summary>
internal static class BuildReportView
{
    private const int MaxShown = 20;

    public static void Show(Screen screen, BuildReport report, string indexFolder, bool json)
    {
        if (json)
        {
            screen.Out.WriteLine(ReportFiles.Json(report));
            return;
        }

        var rows = Rows(report).ToList();
        if (screen.IsTerminal)
        {
            screen.Console.Write(TableOf(rows));
        }
        else
        {
            foreach (var (name, value) in rows)
            {
                screen.Out.WriteLine($"{name}\t{value}");
            }
        }

        var folder = new GenerationStore(indexFolder).FolderOf(report.Generation!);
        screen.Out.WriteLine($"Report: {Path.Combine(folder, "report.html")}");
        ShowSkipped(screen, report);
    }

    private static void ShowSkipped(Screen screen, BuildReport report)
    {
        screen.Out.Flush();
        foreach (var skipped in report.Skipped.Take(MaxShown))
        {
            screen.Error.WriteLine(SkippedLine.Of(skipped));
        }

        if (report.Skipped.Count > MaxShown)
        {
            screen.Error.WriteLine($"and {Number(report.Skipped.Count - MaxShown)} more, all in the report.");
        }
    }

    private static IEnumerable<(string Name, string Value)> Rows(BuildReport report)
    {
        yield return ("generation", report.Generation!);
        yield return ("works", Number(report.Works));
        yield return ("language versions", Number(report.Expressions));
        foreach (var (language, count) in report.Provisions)
        {
            yield return ($"provisions in {language}", Number(count));
        }

        foreach (var (kind, count) in report.Links)
        {
            yield return ($"links: {kind}", Number(count));
        }

        yield return ("learned from concepts", Number(report.Learned.Concepts));
        yield return ("learned from links", Number(report.Learned.Links));
        foreach (var (kind, count) in report.RepairCounts)
        {
            yield return ($"repairs: {kind}", Number(count));
        }

        yield return ("inferred metadata", Number(report.Inferred.Count));
        yield return ("remarks", Number(report.Remarks.Count));
        yield return ("skipped", Number(report.Skipped.Count));
        yield return ("seconds", report.Seconds.ToString("N1", CultureInfo.InvariantCulture));
        yield return ("bytes", Number(report.Bytes));
    }

    private static Table TableOf(List<(string Name, string Value)> rows)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = false };
        table.AddColumn(new TableColumn("") { NoWrap = true });
        table.AddColumn(new TableColumn("") { NoWrap = true, Alignment = Justify.Right });
        foreach (var (name, value) in rows)
        {
            table.AddRow(Markup.Escape(name), Markup.Escape(value));
        }

        return table;
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
