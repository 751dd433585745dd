using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search;

/// <summary>One search over one index: what weights need to bind a query. It belongs to one thread.</summary>
public sealed class SearchContext
{
    private readonly Dictionary<string, TermsEnum?[]> _cursors = new(StringComparer.Ordinal);

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
    public SearchLimits Limits { get; }

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

        return cursors[leaf.Ordinal] ??= leaf.Reader.Terms(field)?.Iterator();
    }
}
