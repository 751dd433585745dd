using System.Diagnostics;
using System.Globalization;
using SearchService.Engine.Search;
using SearchService.Engine.Store;

namespace SearchService.Benchmarks;

/// <summary>Compares answers, then measures: the engines take turns, class by class and round by round.</summary>
internal sealed class EngineBenchmark
{
    private readonly EngineOptions _options;
    private readonly BenchmarkQuery[] _queries;
    private readonly OwnEngine _own;
    private readonly LuceneEngine? _lucene;

    private EngineBenchmark(EngineOptions options, BenchmarkQuery[] queries, OwnEngine own, LuceneEngine? lucene)
    {
        _options = options;
        _queries = queries;
        _own = own;
        _lucene = lucene;
    }

    /// <summary>Runs it; 1 where the engines disagree, 0 otherwise.</summary>
    public static int Run(EngineOptions options)
    {
        var temporary = options.Index is null ? System.IO.Directory.CreateTempSubdirectory("engine-benchmark-") : null;
        var index = temporary?.FullName ?? options.Index!;
        try
        {
            using var directory = new FileSystemDirectory(index);
            CorpusIndex.Ensure(options, directory);
            CorpusIndex.PrintSize(directory);
            var queries = BenchmarkQuery.Read(options.Queries, options.Classes);
            using var own = new OwnEngine(directory, queries);
            using var lucene = options.Lucene is null ? null : new LuceneEngine(options.Lucene, index, queries);
            var status = new EngineBenchmark(options, queries, own, lucene).Run();
            if (status == 0)
            {
                ColdTimes.Print(directory, queries);
            }

            return status;
        }
        finally
        {
            temporary?.Delete(recursive: true);
        }
    }

    private int Run()
    {
        var answers = Enumerable.Range(0, _queries.Length).Select(_own.Answer).ToArray();
        if (_options.Dump is { } file)
        {
            File.WriteAllLines(file, answers.Select((answer, query) => Print(_queries[query], answer with { TotalHits = _own.Count(query) })));
        }

        if (!AreAnswersRight(answers))
        {
            return 1;
        }

        foreach (var mode in Enum.GetValues<QueryMode>())
        {
            PrintHead(mode);
            for (var start = 0; start < _queries.Length;)
            {
                var end = Array.FindLastIndex(_queries, query => query.Class == _queries[start].Class) + 1;
                Measure(mode, start, end);
                start = end;
            }
        }

        return 0;
    }

    private bool AreAnswersRight(TopDocs[] answers)
    {
        var wrong = 0;
        for (var query = 0; query < answers.Length; query++)
        {
            var own = Bits(answers[query]);
            var count = _own.Count(query);
            var same = IsTotal(answers[query], count);
            if (_lucene is not null)
            {
                same &= own == Bits(_lucene.Answer(query)) && count == _lucene.Count(query);
            }

            if (!same && wrong++ < 10)
            {
                Console.WriteLine($"not equal: {_queries[query].Class} {_queries[query].Text}\n  {own}\n  {(_lucene is null ? "" : Bits(_lucene.Answer(query)))}");
            }
        }

        Console.WriteLine($"{answers.Length} queries, {wrong} with unequal answers{(_lucene is null ? " between top 10 and count" : "")}");
        return wrong == 0;
    }

    private void Measure(QueryMode mode, int start, int end)
    {
        Warm(_own, mode, start, end);
        if (_lucene is not null)
        {
            Warm(_lucene, mode, start, end);
        }

        var own = new List<long[]>();
        var other = new List<long[]>();
        for (var round = 0; round < _options.Rounds; round++)
        {
            own.Add(_own.Time(mode, start, end));
            if (_lucene is not null)
            {
                other.Add(_lucene.Time(mode, start, end));
            }
        }

        PrintRow(_queries[start].Class, new Latencies(own), other.Count == 0 ? null : new Latencies(other));
    }

    private void Warm(ITimedEngine engine, QueryMode mode, int start, int end)
    {
        var clock = Stopwatch.StartNew();
        do
        {
            engine.Time(mode, start, end);
        }
        while (clock.Elapsed.TotalSeconds < _options.WarmSeconds);
    }

    private void PrintHead(QueryMode mode)
    {
        const string Columns = "      p50      p90      p99     mean      QPS";
        var name = mode == QueryMode.Top10 ? "TOP_10" : "COUNT";
        Console.WriteLine(_lucene is null ? $"\n{name,-8}{Columns}" : $"\n{name,-8}{Columns} | Lucene:{Columns} | ratio of means, of p50");
    }

    private static void PrintRow(string name, Latencies own, Latencies? other)
    {
        var row = $"{name,-8}{Columns(own)}";
        if (other is not null)
        {
            row += string.Create(CultureInfo.InvariantCulture, $" |        {Columns(other)} | {own.Mean / other.Mean:F2} {own.Percentile(0.5) / other.Percentile(0.5):F2}");
        }

        Console.WriteLine(row);
    }

    private static string Columns(Latencies times) => string.Create(
        CultureInfo.InvariantCulture,
        $"{times.Percentile(0.5),9:F1}{times.Percentile(0.9),9:F1}{times.Percentile(0.99),9:F1}{times.Mean,9:F1}{times.PerSecond,9:F0}");

    private static bool IsTotal(TopDocs answer, int count) =>
        answer.IsLowerBound ? answer.TotalHits > SearchLimits.Default.ExactTotalUpTo && answer.TotalHits <= count : answer.TotalHits == count;

    private static string Bits(TopDocs answer) => string.Join(' ', answer.ScoreDocs.Select(hit =>
        string.Create(CultureInfo.InvariantCulture, $"{hit.Doc}:{BitConverter.SingleToInt32Bits(hit.Score):x8}")));

    private static string Print(BenchmarkQuery query, TopDocs answer) => $"{query.Class}|{query.Language}|{query.Text}\t{answer.TotalHits}\t"
        + string.Join(' ', answer.ScoreDocs.Select(hit => string.Create(CultureInfo.InvariantCulture, $"{hit.Doc}:{hit.Score:F5}")));
}
