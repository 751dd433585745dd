using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Collectors;

/// <summary>The number of documents.</summary>
public sealed class TotalHitCollector : Collector
{
    /// <inheritdoc/>
    public override bool NeedsScores => false;

    /// <summary>How many documents came by.</summary>
    public int TotalHits { get; private set; }

    /// <inheritdoc/>
    public override void BeginLeaf(LeafContext leaf)
    {
    }

    /// <inheritdoc/>
    public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores) => TotalHits += docs.Length;
}
