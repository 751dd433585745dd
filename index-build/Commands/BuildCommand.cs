using System.CommandLine;
using System.Runtime.InteropServices;
using SearchService.IndexBuild.Progress;
using SearchService.Search.Build;

namespace SearchService.IndexBuild.Commands;

/// <summary>build: reads the data, writes a new generation, checks it and publishes it.</summary>
internal static class BuildCommand
{
    private const string Details =
        """
        A data folder holds, in folders of any depth:
          works/ID/work.yaml    a work: its type, date, parties, titles ...
          works/ID/kk.md ...    its text, one file for each language: kk, ru, en; .md or .txt
          *.txt, *.md           loose texts; language, title, date and articles are inferred
          *.jsonl               ready provisions, one a line: {id, lang, label, heading, text[, work]}
          links.tsv             a librarian's decisions about links: confirm, reject, add
          termbase/*.tbx        terms in several languages
        What is wrong with a file or line is reported and the others go on. The new
        generation is built beside the published one, checked, and published by one
        rename; until then, and after Ctrl-C or a crash, searches get the old one. The
        report is on the screen and in the generation as report.html and report.json;
        --models names a folder with lists learned by learn-stems (kk.stems.txt,
        kk.words.txt, ru.stems.txt; the shipped ones serve for what is not there). They
        are copied into the generation, and whoever opens it analyses queries by them.
        Concepts that the lexicon does not know, and links that were confirmed or added,
        extend it for this generation; --lexicon names one of learn-lexicon to extend.
        --json prints the latter:
        generation, works, expressions, provisions, links, learned, inferred, repairs,
        repairCounts, skipped [{file, line, reason}], remarks [{file, line, reason}],
        seconds, bytes.
        """;

    public static Command Create(Screen screen)
    {
        var data = new Option<string[]>("--data")
        {
            Description = "A data folder, or a single .jsonl, .txt or .md file; may be given more than once.",
            DefaultValueFactory = _ => ["data"],
            HelpName = "PATH",
        };
        var models = new Option<string?>("--models") { Description = "A folder with lists of stems of one's own.", HelpName = "DIR" };
        var lexicon = new Option<string?>("--lexicon") { Description = "A lexicon of learn-lexicon instead of the one that is shipped.", HelpName = "FILE" };
        var memory = Verb.Number("--memory", 1, 1024, "MB", "How many megabytes documents may take in memory before a segment is written; usually 256");
        var verb = new Verb(screen, "build", "Build a new generation of the index and publish it.")
        {
            Details = Details,
            Examples =
            [
                "index-build build",
                "index-build build --data data --data /srv/library --index /srv/index",
                "index-build build --data provisions.jsonl --json > report.json",
                "index-build build --data data --models models",
            ],
        };
        verb.Add(data);
        verb.Add(models);
        verb.Add(lexicon);
        verb.Add(memory);
        return verb.Does(parsed => Run(
            screen,
            new BuildOptions
            {
                Data = parsed.GetValue(data)!,
                IndexFolder = parsed.GetValue(verb.Index)!,
                Models = parsed.GetValue(models),
                Lexicon = parsed.GetValue(lexicon),
                MemoryMegabytes = parsed.GetValue(memory) ?? 256,
            },
            parsed.GetValue(verb.Json)));
    }

    private static int Run(Screen screen, BuildOptions options, bool json)
    {
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            var report = BuildProgressView.Run(
                screen, progress => Search.Build.IndexBuild.Run(options, progress, cancellation.Token), quiet: json);
            BuildReportView.Show(screen, report, options.IndexFolder, json);
            return report.Skipped.Count > 0 ? ExitCode.DoneWithSkipped : ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            throw new CommandFailedException(
                new Failure("stopped", "Stopped; nothing was published and the index is as it was."), ExitCode.Failed);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(
                new Failure("io", $"Nothing was published and the index is as it was: {error.Message}"), ExitCode.Failed);
        }

        // The second signal ends the process at once; what it leaves behind the next build removes.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        }
    }
}
