using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SearchService.Analysis;

namespace SearchService.Benchmarks;

/// <summary>Measures how many words a second one thread analyses, and what a word allocates, beside what can be run here.</summary>
/// <remarks>All figures of a language are per word of our own tokenizer, so that analyzers which drop words gain nothing by it.</remarks>
internal sealed class AnalysisBenchmark(AnalysisOptions options)
{
    private const int WarmRounds = 2;

    private static readonly char[] s_spaces = [' ', '\n', '\t', '\r'];

    /// <summary>Runs it.</summary>
    public static int Run(AnalysisOptions options)
    {
        Console.WriteLine($"{"",-34}{"words/s",12}{"bytes/word",12}");
        foreach (var language in AnalyzerSet.Languages)
        {
            new AnalysisBenchmark(options).Run(language);
        }

        return 0;
    }

    private void Run(string language)
    {
        var texts = Texts(language);
        var analyzer = AnalyzerSet.Shipped.For(language).CreateStream();
        var documents = AnalyzerSet.Shipped.ForDocuments(language).CreateStream();
        var words = Drain(analyzer, texts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: {texts.Count:N0} texts, {words:N0} words"));
        Print("this analyzer", words, Measure(() => Drain(analyzer, texts)));
        Print("this analyzer, by paragraphs", words, Measure(() => Drain(documents, texts)));
        Print(".NET Split and ToLowerInvariant", words, Measure(() => Split(texts)));
        if (options.Lucene is not null)
        {
            var name = language switch { "ru" => "Lucene RussianAnalyzer", "en" => "Lucene EnglishAnalyzer", _ => "Lucene whitespace, lower case" };
            Print(name, words, Lucene(language, texts));
        }
    }

    private List<string> Texts(string language)
    {
        List<string> texts = [];
        long length = 0;
        foreach (var line in File.ReadLines(options.Corpus))
        {
            using var record = JsonDocument.Parse(line);
            if (record.RootElement.GetProperty("lang").GetString() == language && record.RootElement.GetProperty("text").GetString() is { } text)
            {
                texts.Add(text);
                // A word and its space take about seven letters.
                if ((length += text.Length) > options.Words * 7L)
                {
                    break;
                }
            }
        }

        return texts;
    }

    private static long Drain(TokenStream stream, List<string> texts)
    {
        long tokens = 0;
        foreach (var text in texts)
        {
            stream.Reset(text.AsMemory());
            while (stream.MoveNext())
            {
                tokens += stream.Stem().Length > 0 ? 1 : 0;
            }
        }

        return tokens;
    }

    private static long Split(List<string> texts)
    {
        long tokens = 0;
        foreach (var text in texts)
        {
            foreach (var word in text.Split(s_spaces, StringSplitOptions.RemoveEmptyEntries))
            {
                tokens += word.ToLowerInvariant().Length > 0 ? 1 : 0;
            }
        }

        return tokens;
    }

    private List<(long Nanoseconds, long Bytes)> Measure(Func<long> round)
    {
        List<(long, long)> rounds = [];
        for (var i = 0; i < options.Rounds; i++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            round();
            rounds.Add(((long)clock.Elapsed.TotalNanoseconds, GC.GetAllocatedBytesForCurrentThread() - bytes));
        }

        return rounds;
    }

    private List<(long Nanoseconds, long Bytes)> Lucene(string language, List<string> texts)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, texts.Select(text => text.ReplaceLineEndings(" ")));
            string[] arguments = ["-cp", options.Lucene!, Source(), language, file, options.Rounds.ToString(CultureInfo.InvariantCulture)];
            using var java = Process.Start(new ProcessStartInfo("java", arguments) { RedirectStandardOutput = true })!;
            var lines = java.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            java.WaitForExit();
            return java.ExitCode != 0 ? throw new InvalidOperationException("java failed") :
            [
                .. lines.Select(line => line.Split(' ')).Select(parts => (long.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture))),
            ];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Source()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var java = Path.Combine(folder.FullName, "tests", "java", "LuceneAnalysis.java");
            if (File.Exists(java))
            {
                return java;
            }
        }

        throw new FileNotFoundException("tests/java/LuceneAnalysis.java is in no folder above the program");
    }

    private static void Print(string name, long words, List<(long Nanoseconds, long Bytes)> rounds)
    {
        var counted = rounds.Skip(WarmRounds).ToList();
        var time = counted.Select(round => round.Nanoseconds).Order().ElementAt(counted.Count / 2);
        var bytes = counted.Select(round => round.Bytes).Order().ElementAt(counted.Count / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-32}{words * 1e9 / time,12:N0}{(double)bytes / words,12:F1}"));
    }
}
