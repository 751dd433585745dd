using SearchService.Engine.Index;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Search.Collectors;

/// <summary>The documents themselves, as a bit set for each segment.</summary>
public sealed class BitSetCollector : Collector
{
    private readonly List<DocIdSet?> _sets = [];
    private int _maxDoc;

    /// <inheritdoc/>
    public override bool NeedsScores => false;

    /// <inheritdoc/>
    public override void BeginLeaf(LeafContext leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        _sets.Add(null);
        _maxDoc = leaf.Reader.MaxDoc;
    }

    /// <inheritdoc/>
    public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores) => (_sets[^1] ??= new DocIdSet(_maxDoc)).Add(docs);

    /// <summary>A query for the same documents of the same index.</summary>
    public BitSetQuery ToQuery(string name) => new(name, ValueList.From(_sets));
}
