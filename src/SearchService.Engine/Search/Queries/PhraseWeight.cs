using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Queries;

/// <summary>A phrase bound to an index.</summary>
internal sealed class PhraseWeight : Weight
{
    private readonly Query _query;
    private readonly IReadOnlyList<PhraseSlot> _slots;
    private readonly int _slop;
    private readonly SearchContext _context;
    private readonly SimWeight? _similarity;
    private readonly Dictionary<Term, TermEntry> _terms = [];

    public PhraseWeight(Query query, IReadOnlyList<PhraseSlot> slots, int slop, SearchContext context, bool needsScores, Boost boost)
    {
        _query = query;
        _slots = slots;
        _slop = slop;
        _context = context;
        foreach (var term in slots.SelectMany(slot => slot.Terms))
        {
            if (!_terms.ContainsKey(term))
            {
                _terms.Add(term, Look(term));
            }
        }

        if (needsScores)
        {
            TermStatistics[] statistics = [.. slots.SelectMany(slot => slot.Terms).Select(term => _terms[term].Statistics)];
            _similarity = context.SimilarityOf(Field).Weight(boost, context.Searcher.FieldStatistics(Field), statistics);
        }
    }

    private string Field => _slots[0].Terms[0].Field;

    public override Scorer? Scorer(LeafContext leaf) => PhraseScorer(leaf);

    public override Explanation Explain(LeafContext leaf, int doc)
    {
        var scorer = PhraseScorer(leaf);
        return scorer is null || scorer.Advance(doc) != doc
            ? Explanation.NoMatch($"no {_query}")
            : Explanation.Match(scorer.Score(), $"weight({_query}), result of:", _similarity!.Explain(leaf.Reader, doc, scorer.Freq));
    }

    private TermEntry Look(Term term)
    {
        var docFreqs = new int[_context.Reader.Leaves.Count];
        long totalTermFreq = 0;
        foreach (var leaf in _context.Reader.Leaves)
        {
            if (_context.Cursor(term.Field, leaf) is { } cursor && cursor.SeekExact(term.Bytes))
            {
                docFreqs[leaf.Ordinal] = cursor.DocFreq;
                totalTermFreq = IndexSearcher.AddOrUnknown(totalTermFreq, cursor.TotalTermFreq);
            }
        }

        return new TermEntry(docFreqs, new TermStatistics(term, docFreqs.Sum(), totalTermFreq));
    }

    private PhraseScorer? PhraseScorer(LeafContext leaf)
    {
        if (_slots.Any(slot => slot.Terms.All(term => _terms[term].DocFreqs[leaf.Ordinal] == 0)))
        {
            return null;
        }

        if (leaf.Reader.Terms(Field)!.IndexOptions < IndexOptions.DocsAndFreqsAndPositions)
        {
            throw new InvalidOperationException($"the field {Field} has no positions, so that {_query} cannot be answered");
        }

        PhrasePostings[] parts = [.. _slots.Select(slot => new PhrasePostings(Postings(slot, leaf), slot.Position, slot.Terms))];
        PhraseMatcher matcher = _slop == 0 ? new ExactPhraseMatcher(parts) : new SloppyPhraseMatcher(parts, _slop);
        return new PhraseScorer(parts, matcher, _similarity?.Scorer(leaf.Reader), _context.Budget);
    }

    private PostingsEnum Postings(PhraseSlot slot, LeafContext leaf)
    {
        var cursor = _context.Cursor(Field, leaf)!;
        var found = new List<PostingsEnum>();
        foreach (var term in slot.Terms)
        {
            if (_terms[term].DocFreqs[leaf.Ordinal] > 0 && cursor.SeekExact(term.Bytes))
            {
                found.Add(cursor.Postings(PostingsFlags.Positions));
            }
        }

        return found.Count == 1 ? found[0] : new UnionPostings([.. found]);
    }

    private sealed record TermEntry(int[] DocFreqs, TermStatistics Statistics);
}
