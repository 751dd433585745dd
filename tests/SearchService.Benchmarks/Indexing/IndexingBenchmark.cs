using System.Globalization;

namespace SearchService.Benchmarks.Indexing;

/// <summary>Measures how fast, how small and in how much memory an index is built; the indexers take turns, run by run.</summary>
internal sealed class IndexingBenchmark : IDisposable
{
    private readonly IndexingOptions _options;
    private readonly DirectoryInfo _folder;
    private readonly string _texts;
    private readonly double _megabytes;

    private IndexingBenchmark(IndexingOptions options)
    {
        _options = options;
        _folder = Directory.CreateDirectory(Path.Combine(options.Folder ?? Path.GetTempPath(), $"indexing-benchmark-{Environment.ProcessId}"));
        _texts = Path.Combine(_folder.FullName, "texts.tsv");
        CorpusTexts.Convert(options.Corpus, _texts);
        _megabytes = new FileInfo(_texts).Length / 1e6;
    }

    /// <summary>Runs it; 1 where the indexes do not hold the same, 0 otherwise.</summary>
    public static int Run(IndexingOptions options)
    {
        using var benchmark = new IndexingBenchmark(options);
        var same = benchmark.MeasureSpeed();
        benchmark.MeasureMemory();
        return same ? 0 : 1;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private bool MeasureSpeed()
    {
        var memory = _options.Megabytes[0];
        using var own = IndexerProcess.StartOwn(_texts);
        using var lucene = _options.Lucene is null ? null : IndexerProcess.StartLucene(_options.Lucene, _folder.FullName, _texts);
        var one = new List<IndexingFigures>();
        var many = new List<IndexingFigures>();
        var other = new List<IndexingFigures>();
        for (var round = -_options.Warm; round < _options.Rounds; round++)
        {
            one.Add(own.Run("run", Folder, memory, 1));
            many.Add(own.Run("run", Folder, memory, _options.Threads));
            if (lucene is not null)
            {
                other.Add(lucene.Run("run", Folder, memory));
            }
        }

        Console.WriteLine($"{one[0].Documents} documents, {one[0].Tokens} tokens, {_megabytes:F1} MB of text, budget {memory} MB, best and median of {_options.Rounds} runs after {_options.Warm}");
        var base1 = Print("1 thread", one, 0);
        Print($"{_options.Threads} threads", many, base1);
        if (other.Count > 0)
        {
            Print("Lucene", other, base1);
        }

        PrintSizes(one[^1], other.LastOrDefault());
        return other.TrueForAll(figures => (figures.Documents, figures.Tokens) == (one[0].Documents, one[0].Tokens))
            && many.TrueForAll(figures => (figures.Documents, figures.Tokens) == (one[0].Documents, one[0].Tokens));
    }

    private string Folder => Path.Combine(_folder.FullName, "index");

    private double Print(string name, List<IndexingFigures> runs, double reference)
    {
        var times = runs.Skip(_options.Warm).Select(run => run.Seconds).Order().ToArray();
        var median = times[times.Length / 2];
        var processor = runs.Skip(_options.Warm).Select(run => run.ProcessorSeconds).Order().ElementAt(times.Length / 2);
        var ratio = reference > 0 ? string.Create(CultureInfo.InvariantCulture, $"  {reference / median:F2} times the speed of 1 thread") : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10}{times[0],8:F2} s{median,8:F2} s{processor,8:F2} s of processors{runs[0].Documents / median,10:F0} docs/s{_megabytes / median,8:F1} MB/s{ratio}"));
        return median;
    }

    private static void PrintSizes(IndexingFigures own, IndexingFigures? other)
    {
        foreach (var kind in own.Sizes.Keys.Union(other?.Sizes.Keys ?? []).Order(StringComparer.Ordinal))
        {
            Console.WriteLine($"  {kind,-10}{own.Sizes.GetValueOrDefault(kind),12}{other?.Sizes.GetValueOrDefault(kind),12}");
        }

        Console.WriteLine($"  {"all",-10}{own.Bytes,12}{other?.Bytes,12}");
    }

    private void MeasureMemory()
    {
        foreach (var megabytes in _options.Megabytes)
        {
            foreach (var threads in new[] { 1, _options.Threads }.Distinct())
            {
                using var own = IndexerProcess.StartOwn(_texts);
                var figures = own.Run("stream", Folder, megabytes, threads);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"budget {megabytes,5} MB, {threads} threads: peak {figures.Peak.Private / 1e6,7:F0} MB private, {figures.Peak.Managed / 1e6,7:F0} MB managed; {figures.Seconds:F1} s cold"));
            }
        }
    }
}
