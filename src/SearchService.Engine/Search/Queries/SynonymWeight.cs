using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Queries;

/// <summary>Synonyms bound to an index.</summary>
internal sealed class SynonymWeight : Weight
{
    private readonly SynonymQuery _query;
    private readonly SearchContext _context;
    private readonly SimWeight? _similarity;

    public SynonymWeight(SynonymQuery query, SearchContext context, bool needsScores, Boost boost)
    {
        _query = query;
        _context = context;
        if (needsScores)
        {
            var field = query.Terms[0].Term.Field;
            _similarity = context.SimilarityOf(field).Weight(boost, context.Searcher.FieldStatistics(field), [Statistics()]);
        }
    }

    public override Scorer? Scorer(LeafContext leaf)
    {
        var postings = new List<PostingsEnum>();
        var weights = new List<float>();
        foreach (var term in _query.Terms)
        {
            if (_context.Cursor(term.Term.Field, leaf) is { } cursor && cursor.SeekExact(term.Term.Bytes))
            {
                postings.Add(cursor.Postings(_similarity is null ? PostingsFlags.None : PostingsFlags.Freqs));
                weights.Add(term.Weight);
            }
        }

        return postings.Count == 0 ? null : new SynonymScorer([.. postings], [.. weights], _similarity?.Scorer(leaf.Reader));
    }

    public override Explanation Explain(LeafContext leaf, int doc) =>
        Scorer(leaf) is SynonymScorer scorer && scorer.Advance(doc) == doc
            ? Explanation.Match(scorer.Score(), $"weight({_query}), result of:", _similarity!.Explain(leaf.Reader, doc, scorer.Freq))
            : Explanation.NoMatch($"no {_query}");

    /// <summary>How common the word is: what its terms are, each by its weight; never rarer than the term that counts most.</summary>
    private TermStatistics Statistics()
    {
        var docFreq = 0d;
        var most = 0d;
        var totalTermFreq = 0d;
        foreach (var term in _query.Terms)
        {
            var statistics = _context.Searcher.TermStatistics(term.Term);
            docFreq += term.Weight * statistics.DocFreq;
            most = Math.Max(most, term.Weight * statistics.DocFreq);
            totalTermFreq += term.Weight * Math.Max(statistics.DocFreq, statistics.TotalTermFreq);
        }

        var bounded = (int)Math.Min(_context.Reader.MaxDoc, Math.Ceiling(Math.Max(docFreq, most)));
        return new TermStatistics(_query.Terms[0].Term, bounded, Math.Max(bounded, (long)totalTermFreq));
    }
}
