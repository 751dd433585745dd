using System.CommandLine;
using System.Globalization;
using SearchService.IndexBuild.Progress;
using SearchService.Search.Build;
using SearchService.Search.Learning;

namespace SearchService.IndexBuild.Commands;

/// <summary>learn-stems: makes a list of stems from any corpus, for building with it.</summary>
internal static class LearnStemsCommand
{
    private const string Details =
        """
        Reads the texts of one language from folders or files: .txt and .md, of which
        each is one text, and .jsonl with {lang, heading, text} or {kk, ru, en} a line.
        Texts in another language are passed over. Writes the stems with the way they
        are inflected and how usual each ending is; for Kazakh with --words also the
        words and pairs by which words written without spaces are parted.
        The first line of a file is its version: name, language, texts and words. The
        same texts give the same file. To use it, put it as kk.stems.txt, kk.words.txt
        or ru.stems.txt into a folder, and build with --models and that folder: the
        index keeps the lists and says in its manifest which they are.
        --json prints stems, words, texts, otherTexts, wordsRead, stemCount, files,
        skipped [{file, line, reason}], seconds.
        """;

    public static Command Create(Screen screen)
    {
        var data = new Option<string[]>("--data") { Description = "A folder or file with texts; may be given more than once.", Required = true, HelpName = "PATH" };
        var lang = new Option<string>("--lang") { Description = "The language: kk or ru.", Required = true, HelpName = "LANG" };
        lang.Validators.Add(result =>
        {
            if (!StemLearningOptions.Languages.Contains(result.GetValueOrDefault<string>()))
            {
                result.AddError("--lang must be kk or ru; the stems of English follow from rules alone.");
            }
        });
        var output = new Option<string>("--out") { Description = "The file for the stems.", Required = true, HelpName = "FILE" };
        var words = new Option<string?>("--words") { Description = "The file for Kazakh words and pairs.", HelpName = "FILE" };
        var name = new Option<string>("--name") { Description = "What the version begins with.", DefaultValueFactory = _ => "own", HelpName = "NAME" };
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: > 0 and <= 40 } given || !given.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.'))
            {
                result.AddError("--name must be 1 to 40 letters, digits, hyphens and full stops.");
            }
        });
        var verb = new Verb(screen, "learn-stems", "Learn a list of stems from a corpus.")
        {
            Details = Details,
            Examples =
            [
                "index-build learn-stems --lang kk --data laws-kk --out models/kk.stems.txt --words models/kk.words.txt",
                "index-build learn-stems --lang ru --data provisions.jsonl --out models/ru.stems.txt --name codes-2026",
                "index-build build --data data --models models",
            ],
        };
        verb.Add(data);
        verb.Add(lang);
        verb.Add(output);
        verb.Add(words);
        verb.Add(name);
        return verb.Does(parsed =>
        {
            if (parsed.GetValue(words) is not null && parsed.GetValue(lang) != "kk")
            {
                throw new CommandFailedException(new Failure("bad-command-line", "--words is for Kazakh only."), ExitCode.Usage);
            }

            var json = parsed.GetValue(verb.Json);
            var options = new StemLearningOptions
            {
                Data = parsed.GetValue(data)!,
                Language = parsed.GetValue(lang)!,
                StemFile = parsed.GetValue(output)!,
                WordFile = parsed.GetValue(words),
                Name = parsed.GetValue(name)!,
            };
            var report = BuildProgressView.Run(screen, progress => StemLearning.Run(options, progress), quiet: json, unit: "texts");
            Show(screen, report, json);
            return report.Skipped.Count > 0 ? ExitCode.DoneWithSkipped : ExitCode.Ok;
        });
    }

    private static void Show(Screen screen, StemLearningReport report, bool json)
    {
        foreach (var skipped in report.Skipped)
        {
            screen.Error.WriteLine(SkippedLine.Of(skipped));
        }

        if (json)
        {
            JsonOutput.Write(screen, report);
            return;
        }

        var output = screen.Out;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Learned {report.StemCount:N0} stems from {report.WordsRead:N0} words of {report.Texts:N0} texts in {report.Seconds:N1} s; {report.OtherTexts:N0} texts in other languages."));
        output.WriteLine($"Stems: {report.Stems}");
        if (report.Words is not null)
        {
            output.WriteLine($"Words: {report.Words}");
        }

        output.WriteLine($"Written: {string.Join(", ", report.Files)}");
    }
}
