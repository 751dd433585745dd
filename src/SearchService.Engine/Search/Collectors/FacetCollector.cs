using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Collectors;

/// <summary>How many documents have each value of some sorted columns.</summary>
/// <remarks>Counts by ordinal inside a segment; values are looked up once a segment. Documents without a value are not counted.</remarks>
public sealed class FacetCollector : Collector
{
    private readonly Facet[] _facets;

    /// <summary>Counts the values of these columns.</summary>
    public FacetCollector(params IEnumerable<string> fields) => _facets = [.. fields.Select(field => new Facet(field))];

    /// <inheritdoc/>
    public override bool NeedsScores => false;

    /// <inheritdoc/>
    public override void BeginLeaf(LeafContext leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        foreach (var facet in _facets)
        {
            facet.BeginLeaf(leaf.Reader);
        }
    }

    /// <inheritdoc/>
    public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
    {
        foreach (var facet in _facets)
        {
            facet.Count(docs);
        }
    }

    /// <summary>The values of a column that were seen, the most frequent first, ties in byte order.</summary>
    public IReadOnlyList<FacetCount> Counts(string field) => Find(field).Counts();

    /// <summary>The number of different values of a column that were seen.</summary>
    public int DistinctCount(string field) => Find(field).Merged().Count;

    private Facet Find(string field) => Array.Find(_facets, facet => facet.Field == field)
        ?? throw new ArgumentException($"the column {field} is not counted, only {string.Join(", ", _facets.Select(facet => facet.Field))}", nameof(field));

    private sealed class Facet(string name)
    {
        private readonly Dictionary<Term, int> _counts = [];
        private SortedDocValues? _values;
        private int[] _byOrdinal = [];

        public string Field => name;

        public void BeginLeaf(LeafReader leaf)
        {
            Merge();
            _values = leaf.SortedDocValues(name);
            _byOrdinal = new int[_values?.ValueCount ?? 0];
        }

        public void Count(ReadOnlySpan<int> docs)
        {
            if (_values is null)
            {
                return;
            }

            foreach (var doc in docs)
            {
                var ordinal = _values.GetOrdinal(doc);
                if (ordinal >= 0)
                {
                    _byOrdinal[ordinal]++;
                }
            }
        }

        public Dictionary<Term, int> Merged()
        {
            Merge();
            return _counts;
        }

        public FacetCount[] Counts() =>
            [.. Merged().OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => new FacetCount(pair.Key, pair.Value))];

        private void Merge()
        {
            for (var ordinal = 0; ordinal < _byOrdinal.Length; ordinal++)
            {
                if (_byOrdinal[ordinal] > 0)
                {
                    var value = new Term(name, _values!.Lookup(ordinal));
                    _counts[value] = _counts.GetValueOrDefault(value) + _byOrdinal[ordinal];
                }
            }

            _byOrdinal = [];
            _values = null;
        }
    }
}
