using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Search.Collectors;

/// <summary>How many different values of a sorted column the documents have: how many laws, say, the articles found belong to.</summary>
/// <remarks>A bit for each ordinal of a segment; bytes are compared only where there are several segments.</remarks>
public sealed class DistinctCollector : Collector
{
    private readonly string _field;
    private readonly List<(SortedDocValues Values, DocIdSet Seen)> _leaves = [];
    private SortedDocValues? _values;
    private DocIdSet? _seen;

    /// <summary>Counts the values of a column.</summary>
    public DistinctCollector(string field) => _field = field;

    /// <inheritdoc/>
    public override bool NeedsScores => false;

    /// <inheritdoc/>
    public override void BeginLeaf(LeafContext leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        _values = leaf.Reader.SortedDocValues(_field);
        _seen = null;
    }

    /// <inheritdoc/>
    public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
    {
        if (_values is null)
        {
            return;
        }

        if (_seen is null)
        {
            _seen = new DocIdSet(_values.ValueCount);
            _leaves.Add((_values, _seen));
        }

        foreach (var doc in docs)
        {
            var ordinal = _values.GetOrdinal(doc);
            if (ordinal >= 0)
            {
                _seen.Add(ordinal);
            }
        }
    }

    /// <summary>The number of different values.</summary>
    public int Count()
    {
        if (_leaves.Count <= 1)
        {
            return _leaves.Count == 0 ? 0 : _leaves[0].Seen.Count();
        }

        var values = new HashSet<Term>();
        foreach (var (column, seen) in _leaves)
        {
            for (var ordinal = seen.Next(0); ordinal != DocIdSetIterator.NoMoreDocs; ordinal = seen.Next(ordinal + 1))
            {
                values.Add(new Term(_field, column.Lookup(ordinal)));
            }
        }

        return values.Count;
    }
}
