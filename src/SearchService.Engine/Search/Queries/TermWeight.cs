using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Queries;

/// <summary>A term bound to an index: each segment's dictionary is searched once, for statistics and postings together.</summary>
/// <remarks>It may be bound again, with all that came from it, when the search that used it is over.</remarks>
internal sealed class TermWeight : Weight
{
    private readonly SearchContext _context;
    private readonly TermLeaf[] _leaves;
    private readonly TermStatistics[] _statistics = new TermStatistics[1];
    private TermQuery _query;
    private SimWeight? _weight;
    private bool _needsScores;

    public TermWeight(TermQuery query, SearchContext context, bool needsScores, Boost boost)
    {
        _context = context;
        _leaves = new TermLeaf[context.Reader.Leaves.Count];
        for (var i = 0; i < _leaves.Length; i++)
        {
            _leaves[i] = new TermLeaf();
        }

        _query = query;
        Bind(query, needsScores, boost);
    }

    private SimWeight? Similarity => _needsScores ? _weight : null;

    /// <summary>Turns to a term.</summary>
    public void Bind(TermQuery query, bool needsScores, Boost boost)
    {
        _query = query;
        _needsScores = needsScores;
        _statistics[0] = Seek(query.Term, needsScores ? PostingsFlags.Freqs : PostingsFlags.None);
        if (needsScores)
        {
            var field = _context.Searcher.FieldStatistics(query.Term.Field);
            _weight = _context.SimilarityOf(query.Term.Field).Weight(boost, field, _statistics, _weight);
        }
    }

    public override Scorer? Scorer(LeafContext leaf)
    {
        var found = Leaf(leaf);
        return found.DocFreq == 0 ? null : found.Scorer(leaf, Similarity);
    }

    public override BulkScorer? BulkScorer(LeafContext leaf)
    {
        var found = Leaf(leaf);
        return found.DocFreq == 0 ? null : found.Batches(leaf, Similarity);
    }

    public override int Count(LeafContext leaf) => leaf.Reader.LiveDocs is null ? _leaves[leaf.Ordinal].DocFreq : -1;

    public override Explanation Explain(LeafContext leaf, int doc)
    {
        var scorer = Scorer(leaf);
        return scorer is null || scorer.Advance(doc) != doc
            ? Explanation.NoMatch($"no {_query}")
            : Explanation.Match(scorer.Score(), $"weight({_query}), result of:", _weight!.Explain(leaf.Reader, doc, ((Scorers.TermScorer)scorer).Freq));
    }

    private TermStatistics Seek(Term term, PostingsFlags flags)
    {
        var docFreq = 0;
        long totalTermFreq = 0;
        for (var i = 0; i < _leaves.Length; i++)
        {
            if (_context.Cursor(term.Field, _context.Reader.Leaves[i]) is { } cursor && cursor.SeekExact(term.Bytes))
            {
                _leaves[i].Bind(cursor, flags);
                docFreq += cursor.DocFreq;
                totalTermFreq = IndexSearcher.AddOrUnknown(totalTermFreq, cursor.TotalTermFreq);
            }
            else
            {
                _leaves[i].Unbind();
            }
        }

        return new TermStatistics(term, docFreq, totalTermFreq);
    }

    /// <summary>What there is of the term in a segment, its postings before their first document.</summary>
    private TermLeaf Leaf(LeafContext leaf)
    {
        var found = _leaves[leaf.Ordinal];
        if (found is { DocFreq: > 0, IsTaken: true })
        {
            // A second walk over the segment in one search: what the first one uses cannot be used again.
            found = new TermLeaf();
            var cursor = _context.Cursor(_query.Term.Field, leaf)!;
            cursor.SeekExact(_query.Term.Bytes);
            found.Bind(cursor, _needsScores ? PostingsFlags.Freqs : PostingsFlags.None);
        }

        return found;
    }
}
