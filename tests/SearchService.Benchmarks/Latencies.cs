namespace SearchService.Benchmarks;

/// <summary>The times of one class of queries: the median of the rounds for each query, in microseconds.</summary>
internal sealed class Latencies
{
    private readonly double[] _sorted;

    /// <summary>Takes the nanoseconds of each query, round by round.</summary>
    public Latencies(IReadOnlyList<long[]> rounds)
    {
        _sorted = [.. Enumerable.Range(0, rounds[0].Length).Select(query => rounds.Select(round => round[query]).Order().ElementAt(rounds.Count / 2) / 1000d).Order()];
        Mean = _sorted.Average();
    }

    public double Mean { get; }

    public double PerSecond => 1e6 / Mean;

    public double Percentile(double part) => _sorted[Math.Min(_sorted.Length - 1, (int)(part * _sorted.Length))];
}
