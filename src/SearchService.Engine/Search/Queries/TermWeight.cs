using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Queries;

/// <summary>A term bound to an index: each segment's dictionary is searched once, for statistics and postings together.</summary>
internal sealed class TermWeight : Weight
{
    private readonly TermQuery _query;
    private readonly SearchContext _context;
    private readonly SimWeight? _similarity;
    private readonly PostingsEnum?[] _postings;
    private readonly int[] _docFreqs;

    public TermWeight(TermQuery query, SearchContext context, bool needsScores, Boost boost)
    {
        _query = query;
        _context = context;
        _postings = new PostingsEnum?[context.Reader.Leaves.Count];
        _docFreqs = new int[_postings.Length];
        var statistics = Seek(query.Term, needsScores ? PostingsFlags.Freqs : PostingsFlags.None);
        if (needsScores)
        {
            var field = context.Searcher.FieldStatistics(query.Term.Field);
            _similarity = context.SimilarityOf(query.Term.Field).Weight(boost, field, [statistics]);
        }
    }

    public override Scorer? Scorer(LeafContext leaf) =>
        TakePostings(leaf) is { } postings ? new TermScorer(postings, _similarity?.Scorer(leaf.Reader)) : null;

    public override BulkScorer? BulkScorer(LeafContext leaf)
    {
        if (TakePostings(leaf) is not { } postings)
        {
            return null;
        }

        var similarity = _similarity?.Scorer(leaf.Reader);
        return TermBatches.TryCreate(postings, similarity) ?? (BulkScorer)new ScorerBatches(new TermScorer(postings, similarity));
    }

    public override int Count(LeafContext leaf) => leaf.Reader.LiveDocs is null ? _docFreqs[leaf.Ordinal] : -1;

    public override Explanation Explain(LeafContext leaf, int doc)
    {
        var postings = TakePostings(leaf);
        return postings is null || postings.Advance(doc) != doc
            ? Explanation.NoMatch($"no {_query}")
            : Explanation.Match(_similarity!.Scorer(leaf.Reader).Score(doc, postings.Freq), $"weight({_query}), result of:", _similarity.Explain(leaf.Reader, doc, postings.Freq));
    }

    private TermStatistics Seek(Term term, PostingsFlags flags)
    {
        var docFreq = 0;
        long totalTermFreq = 0;
        foreach (var leaf in _context.Reader.Leaves)
        {
            if (_context.Cursor(term.Field, leaf) is { } cursor && cursor.SeekExact(term.Bytes))
            {
                _docFreqs[leaf.Ordinal] = cursor.DocFreq;
                _postings[leaf.Ordinal] = cursor.Postings(flags);
                docFreq += cursor.DocFreq;
                totalTermFreq = IndexSearcher.AddOrUnknown(totalTermFreq, cursor.TotalTermFreq);
            }
        }

        return new TermStatistics(term, docFreq, totalTermFreq);
    }

    /// <summary>Postings before their first document: those found at first, or new ones where these are used up.</summary>
    private PostingsEnum? TakePostings(LeafContext leaf)
    {
        if (_docFreqs[leaf.Ordinal] == 0)
        {
            return null;
        }

        var postings = _postings[leaf.Ordinal];
        _postings[leaf.Ordinal] = null;
        if (postings is null)
        {
            var cursor = _context.Cursor(_query.Term.Field, leaf)!;
            cursor.SeekExact(_query.Term.Bytes);
            postings = cursor.Postings(_similarity is null ? PostingsFlags.None : PostingsFlags.Freqs);
        }

        return postings;
    }
}
