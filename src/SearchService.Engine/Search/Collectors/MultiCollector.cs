using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Collectors;

/// <summary>Passes the same documents to several collectors, so that one search answers all.</summary>
public sealed class MultiCollector : Collector
{
    private readonly Collector[] _collectors;

    /// <summary>Takes the collectors.</summary>
    public MultiCollector(params IEnumerable<Collector> collectors)
    {
        _collectors = [.. collectors];
        NeedsScores = _collectors.Any(collector => collector.NeedsScores);
    }

    /// <inheritdoc/>
    public override bool NeedsScores { get; }

    /// <inheritdoc/>
    public override void BeginLeaf(LeafContext leaf)
    {
        foreach (var collector in _collectors)
        {
            collector.BeginLeaf(leaf);
        }
    }

    /// <inheritdoc/>
    public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
    {
        foreach (var collector in _collectors)
        {
            collector.Collect(docs, collector.NeedsScores ? scores : []);
        }
    }
}
