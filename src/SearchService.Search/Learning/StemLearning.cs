using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchService.Analysis.Kazakh;
using SearchService.Analysis.Languages.Russian;
using SearchService.Search.Build;

namespace SearchService.Search.Learning;

/// <summary>Learns the stems of Kazakh or Russian from any corpus, in the form that analyzers read.</summary>
/// <remarks>
/// Deterministic: the same texts give the same files. A file appears whole or not at all. What is learned adds to the lists
/// written by hand, which every model gets.
/// </remarks>
public static class StemLearning
{
    /// <summary>Learns and writes.</summary>
    /// <exception cref="BuildFailedException">There is no text in the language.</exception>
    public static StemLearningReport Run(
        StemLearningOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var missing in options.Data.Where(path => !Path.Exists(path)))
        {
            throw new BuildFailedException($"There is no data at {missing}.");
        }

        var clock = Stopwatch.StartNew();
        var kazakh = options.Language == "kk" ? new KazakhModelLearner() : null;
        var russian = kazakh is null ? new RussianModelLearner() : null;
        var sources = new LearningTexts(options.Data, options.Language);
        var texts = ReadAll(sources, text => { kazakh?.Add(text); russian?.Add(text); }, progress, cancellation);
        if (texts == 0)
        {
            throw new BuildFailedException($"No text in {options.Language} could be read from {string.Join(", ", options.Data)}.", sources.Skipped);
        }

        progress?.Report(new BuildProgress("learning", 0, 0));
        var words = kazakh?.WordCount ?? russian!.WordCount;
        var version = string.Create(CultureInfo.InvariantCulture, $"{options.Name}-{options.Language} {texts} texts {words} words");
        var stems = Write(options.StemFile, text => { kazakh?.WriteStems(text, version); russian?.WriteStems(text, version); });
        cancellation.ThrowIfCancellationRequested();
        var forms = options.WordFile is { } file && kazakh is not null ? Write(file, text => kazakh.WriteWords(text, version)) : null;
        return new StemLearningReport
        {
            Stems = Fingerprint(options.Language, stems),
            Words = forms is null ? null : WordModel.Read(new StringReader(forms)).Fingerprint,
            Texts = texts,
            OtherTexts = sources.OtherTexts,
            WordsRead = words,
            StemCount = CountStems(stems),
            Files = forms is null ? [options.StemFile] : [options.StemFile, options.WordFile!],
            Skipped = sources.Skipped,
            Seconds = Math.Round(clock.Elapsed.TotalSeconds, 2),
        };
    }

    private static int ReadAll(LearningTexts sources, Action<ReadOnlyMemory<char>> add, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var (texts, bytes) = (0, sources.Bytes);
        foreach (var text in sources.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            add(text.AsMemory());
            texts++;
            progress?.Report(new BuildProgress("reading", texts, 0) { Share = bytes > 0 ? Math.Min(1, (double)sources.BytesRead / bytes) : null });
        }

        return texts;
    }

    private static string Write(string file, Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(text);
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".unfinished";
        File.WriteAllText(unfinished, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(unfinished, path, overwrite: true);
        return text.ToString();
    }

    // Reading back what was written also proves that an analyzer will.
    private static string Fingerprint(string language, string stems)
    {
        using var text = new StringReader(stems);
        return language == "kk" ? StemModel.Read(text).Fingerprint : RussianStemModel.Read(text).Fingerprint;
    }

    private static int CountStems(string stems) =>
        stems.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Count(line => line[0] is not ('+' or '=') || line[1] != ' ');
}
