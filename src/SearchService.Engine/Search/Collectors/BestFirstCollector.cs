using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Collectors;

/// <summary>The best documents, with other collectors that see every document until the total need not be exact any more.</summary>
/// <remarks>From then on the others may miss documents that cannot be among the best, and what they count is a lower bound too.</remarks>
public sealed class BestFirstCollector : Collector
{
    private readonly TopScoreCollector _best;
    private readonly MultiCollector _all;

    /// <summary>Takes the collectors.</summary>
    public BestFirstCollector(TopScoreCollector best, params IEnumerable<Collector> others)
    {
        _best = best;
        _all = new MultiCollector([best, .. others]);
    }

    /// <inheritdoc/>
    public override bool NeedsScores => true;

    /// <inheritdoc/>
    public override float Floor => MayDrop ? _best.Floor : float.NegativeInfinity;

    /// <inheritdoc/>
    public override bool MayDrop => _best.MayDrop;

    /// <summary>Whether the others have missed documents; the total is then a lower bound as well, or may be.</summary>
    public bool HasMissed { get; private set; }

    /// <inheritdoc/>
    public override void BeginLeaf(LeafContext leaf) => _all.BeginLeaf(leaf);

    /// <inheritdoc/>
    public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores) => _all.Collect(docs, scores);

    /// <inheritdoc/>
    public override void Pass(int count)
    {
        HasMissed = true;
        _best.Pass(count);
    }

    /// <inheritdoc/>
    public override void Drop()
    {
        HasMissed = true;
        _best.Drop();
    }
}
