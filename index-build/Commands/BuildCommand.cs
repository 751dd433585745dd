using System.CommandLine;
using System.Globalization;
using SearchService.IndexBuild.Progress;
using SearchService.Search.Build;
using Spectre.Console;

namespace SearchService.IndexBuild.Commands;

/// <summary>build: reads the data, writes a new generation, checks it and publishes it.</summary>
internal static class BuildCommand
{
    private const int MaxShown = 20;

    public static Command Create()
    {
        var data = new Option<string[]>("--data")
        {
            Description = "A data folder, or a single .jsonl, .txt or .md file; may be given more than once.",
            DefaultValueFactory = _ => ["data"],
            HelpName = "PATH",
        };
        var index = CommonOptions.Index();
        var memory = new Option<int>("--memory")
        {
            Description = "How many megabytes documents may take in memory before a segment is written.",
            DefaultValueFactory = _ => 256,
            HelpName = "MB",
        };
        var json = CommonOptions.Json();
        var command = new Command(
            "build",
            """
            Build a new generation of the index and publish it.

            Examples:
              index-build build
              index-build build --data data --data /srv/library --index /srv/index
              index-build build --data provisions.jsonl --json
            """)
        { data, index, memory, json };
        command.SetAction(parsed => Run(
            new BuildOptions { Data = parsed.GetValue(data)!, IndexFolder = parsed.GetValue(index)!, MemoryMegabytes = parsed.GetValue(memory) },
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(BuildOptions options, bool json)
    {
        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            cancellation.Cancel();
        };
        try
        {
            var report = BuildProgressView.Run(progress => Search.Build.IndexBuild.Run(options, progress, cancellation.Token), quiet: json);
            Show(report, options, json);
            return report.Skipped.Count > 0 ? ExitCode.DoneWithSkipped : ExitCode.Ok;
        }
        catch (BuildFailedException failure)
        {
            foreach (var skipped in failure.Skipped.Take(MaxShown))
            {
                Console.Error.WriteLine($"skipped {skipped.File}{Line(skipped.Line)}: {skipped.Reason}");
            }

            Console.Error.WriteLine(failure.Message);
            return ExitCode.Failed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Nothing was published: {failure.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped; nothing was published, the index is as it was.");
            return ExitCode.Failed;
        }
    }

    private static void Show(BuildReport report, BuildOptions options, bool json)
    {
        if (json)
        {
            Console.WriteLine(ReportFiles.Json(report));
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("Built", "");
        table.AddRow("generation", report.Generation!);
        table.AddRow("works", Number(report.Works));
        table.AddRow("language versions", Number(report.Expressions));
        foreach (var (language, count) in report.Provisions)
        {
            table.AddRow($"provisions in {Markup.Escape(language)}", Number(count));
        }

        foreach (var (kind, count) in report.Links)
        {
            table.AddRow($"links: {Markup.Escape(kind)}", Number(count));
        }

        foreach (var (kind, count) in report.RepairCounts)
        {
            table.AddRow($"repairs: {Markup.Escape(kind)}", Number(count));
        }

        table.AddRow("inferred metadata", Number(report.Inferred.Count));
        table.AddRow("skipped", Number(report.Skipped.Count));
        table.AddRow("seconds", report.Seconds.ToString("N1", CultureInfo.InvariantCulture));
        table.AddRow("bytes", Number(report.Bytes));
        AnsiConsole.Write(table);
        foreach (var skipped in report.Skipped.Take(MaxShown))
        {
            Console.WriteLine($"skipped {skipped.File}{Line(skipped.Line)}: {skipped.Reason}");
        }

        var folder = new Search.Generations.GenerationStore(options.IndexFolder).FolderOf(report.Generation!);
        Console.WriteLine($"Report: {Path.Combine(folder, "report.html")} and report.json beside it.");
    }

    private static string Line(int line) => line == 0 ? "" : $":{line}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
