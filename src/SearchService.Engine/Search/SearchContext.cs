using SearchService.Engine.Index;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search;

/// <summary>One search over one index: what weights need to bind a query. It belongs to one thread.</summary>
public sealed class SearchContext
{
    // Those of a query of many terms are not worth keeping.
    private const int MaxKeptWeights = 16;

    private readonly Dictionary<string, TermsEnum?[]> _cursors = new(StringComparer.Ordinal);
    private readonly List<TermWeight> _termWeights = [];
    private int _termWeightsUsed;

    /// <summary>Begins a search.</summary>
    public SearchContext(IndexSearcher searcher, SearchLimits limits, SearchBudget budget)
    {
        Searcher = searcher;
        Limits = limits;
        Budget = budget;
    }

    /// <summary>The index and its statistics.</summary>
    public IndexSearcher Searcher { get; }

    /// <summary>What the search may cost.</summary>
    public SearchLimits Limits { get; private set; }

    /// <summary>What it has cost.</summary>
    public SearchBudget Budget { get; }

    /// <summary>The index.</summary>
    public IndexReader Reader => Searcher.Reader;

    /// <summary>The ranking formula of a field.</summary>
    public Similarity SimilarityOf(string field) => Searcher.Similarity.ForField(field);

    /// <summary>A cursor over the terms of a field in a segment, shared by the whole search, or null where the field has no terms.</summary>
    /// <remarks>Whoever asks for it moves it. Postings taken from it stay valid.</remarks>
    public TermsEnum? Cursor(string field, LeafContext leaf)
    {
        if (!_cursors.TryGetValue(field, out var cursors))
        {
            _cursors[field] = cursors = new TermsEnum?[Reader.Leaves.Count];
        }

        // Asked for every time, since it refuses when the segment is closed.
        return leaf.Reader.Terms(field) is { } terms ? cursors[leaf.Ordinal] ??= terms.Iterator() : null;
    }

    /// <summary>Begins another search; nothing that came from this context for the one before is in use any more.</summary>
    internal void Restart(SearchLimits limits, CancellationToken cancellation)
    {
        Limits = limits;
        Budget.Restart(limits, cancellation);
        _termWeightsUsed = 0;
    }

    /// <summary>A term bound to the index, until the search is over.</summary>
    internal TermWeight TermWeight(TermQuery query, bool needsScores, Boost boost)
    {
        if (_termWeightsUsed < _termWeights.Count)
        {
            var kept = _termWeights[_termWeightsUsed++];
            kept.Bind(query, needsScores, boost);
            return kept;
        }

        var weight = new TermWeight(query, this, needsScores, boost);
        if (_termWeights.Count < MaxKeptWeights)
        {
            _termWeights.Add(weight);
            _termWeightsUsed++;
        }

        return weight;
    }
}
