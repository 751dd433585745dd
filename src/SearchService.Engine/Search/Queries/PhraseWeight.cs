using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Scorers;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Queries;

/// <summary>A phrase bound to an index: each segment's dictionary is searched once, for statistics and postings together.</summary>
internal sealed class PhraseWeight : Weight
{
    private readonly Query _query;
    private readonly IReadOnlyList<PhraseSlot> _slots;
    private readonly int _slop;
    private readonly SearchContext _context;
    private readonly SimWeight? _similarity;
    private readonly int _termCount;

    /// <summary>The postings of the terms of all slots in order, segment by segment; null where a term is absent.</summary>
    private readonly PostingsEnum?[]?[] _postings;

    public PhraseWeight(Query query, IReadOnlyList<PhraseSlot> slots, int slop, SearchContext context, bool needsScores, Boost boost)
    {
        _query = query;
        _slots = slots;
        _slop = slop;
        _context = context;
        _termCount = CountTerms(slots);
        var docFreqs = new int[_termCount];
        var totalTermFreqs = new long[_termCount];
        _postings = new PostingsEnum?[context.Reader.Leaves.Count][];
        foreach (var leaf in context.Reader.Leaves)
        {
            _postings[leaf.Ordinal] = Seek(leaf, docFreqs, totalTermFreqs);
        }

        if (needsScores)
        {
            var statistics = Statistics(docFreqs, totalTermFreqs);
            _similarity = context.SimilarityOf(Field).Weight(boost, context.Searcher.FieldStatistics(Field), statistics);
        }
    }

    private string Field => _slots[0].Terms[0].Field;

    public override Scorer? Scorer(LeafContext leaf) => TakePostings(leaf) is { } postings ? PhraseScorer(leaf, postings) : null;

    public override BulkScorer? BulkScorer(LeafContext leaf)
    {
        if (TakePostings(leaf) is not { } postings)
        {
            return null;
        }

        return _slop == 0 && Parts(postings) is { } parts
            ? new PhraseBatches(parts, _similarity?.Scorer(leaf.Reader), _context.Budget)
            : new ScorerBatches(PhraseScorer(leaf, postings));
    }

    public override Explanation Explain(LeafContext leaf, int doc)
    {
        var scorer = TakePostings(leaf) is { } postings ? PhraseScorer(leaf, postings) : null;
        return scorer is null || scorer.Advance(doc) != doc
            ? Explanation.NoMatch($"no {_query}")
            : Explanation.Match(scorer.Score(), $"weight({_query}), result of:", _similarity!.Explain(leaf.Reader, doc, scorer.Freq));
    }

    /// <summary>The terms of an exact phrase, the rarest first; null where a place has alternatives or the index is not on disk.</summary>
    private PhrasePart[]? Parts(PostingsEnum[] postings)
    {
        var parts = new PhrasePart[postings.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (postings[i] is not BlockPostingsEnum blocks)
            {
                return null;
            }

            parts[i] = new PhrasePart(blocks, _slots[i].Position);
        }

        Array.Sort(parts, static (one, other) => one.Postings.Cost.CompareTo(other.Postings.Cost));
        return parts;
    }

    private PhraseScorer PhraseScorer(LeafContext leaf, PostingsEnum[] postings)
    {
        PhrasePostings[] parts = [.. _slots.Select((slot, i) => new PhrasePostings(postings[i], slot.Position, slot.Terms))];
        PhraseMatcher matcher = _slop > 0 ? new SloppyPhraseMatcher(parts, _slop, _context.Limits.MaxSlopWork, _context.Budget)
            : Parts(postings) is { } terms ? new GapPhraseMatcher(terms)
            : new ExactPhraseMatcher(parts);
        return new PhraseScorer(parts, matcher, _similarity?.Scorer(leaf.Reader), _context.Budget);
    }

    private static int CountTerms(IReadOnlyList<PhraseSlot> slots)
    {
        var count = 0;
        for (var i = 0; i < slots.Count; i++)
        {
            count += slots[i].Terms.Count;
        }

        return count;
    }

    private TermStatistics[] Statistics(ReadOnlySpan<int> docFreqs, ReadOnlySpan<long> totalTermFreqs)
    {
        var statistics = new TermStatistics[_termCount];
        var at = 0;
        for (var slot = 0; slot < _slots.Count; slot++)
        {
            for (var i = 0; i < _slots[slot].Terms.Count; i++, at++)
            {
                statistics[at] = new TermStatistics(_slots[slot].Terms[i], docFreqs[at], totalTermFreqs[at]);
            }
        }

        return statistics;
    }

    /// <summary>Looks all terms up in a segment, adding to their statistics if asked for; null where the segment lacks the field.</summary>
    private PostingsEnum?[]? Seek(LeafContext leaf, Span<int> docFreqs, Span<long> totalTermFreqs)
    {
        if (_context.Cursor(Field, leaf) is not { } cursor)
        {
            return null;
        }

        var postings = new PostingsEnum?[_termCount];
        var at = 0;
        for (var slot = 0; slot < _slots.Count; slot++)
        {
            for (var i = 0; i < _slots[slot].Terms.Count; i++, at++)
            {
                if (!cursor.SeekExact(_slots[slot].Terms[i].Bytes))
                {
                    continue;
                }

                postings[at] = cursor.Postings(PostingsFlags.Positions);
                if (!docFreqs.IsEmpty)
                {
                    docFreqs[at] += cursor.DocFreq;
                    totalTermFreqs[at] = IndexSearcher.AddOrUnknown(totalTermFreqs[at], cursor.TotalTermFreq);
                }
            }
        }

        return postings;
    }

    /// <summary>Postings of each slot before their first document, those found at first or new ones; null where a slot has none.</summary>
    private PostingsEnum[]? TakePostings(LeafContext leaf)
    {
        var found = _postings[leaf.Ordinal] ?? Seek(leaf, [], []);
        _postings[leaf.Ordinal] = null;
        if (found is null)
        {
            return null;
        }

        var slots = new PostingsEnum[_slots.Count];
        var at = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            var terms = found.AsSpan(at, _slots[i].Terms.Count);
            if (Union(terms) is not { } slot)
            {
                return null;
            }

            slots[i] = slot;
            at += terms.Length;
        }

        return leaf.Reader.Terms(Field)!.IndexOptions >= IndexOptions.DocsAndFreqsAndPositions
            ? slots
            : throw new InvalidOperationException($"the field {Field} has no positions, so that {_query} cannot be answered");
    }

    private static PostingsEnum? Union(ReadOnlySpan<PostingsEnum?> terms)
    {
        if (terms.Length == 1)
        {
            return terms[0];
        }

        var found = new List<PostingsEnum>(terms.Length);
        foreach (var term in terms)
        {
            if (term is not null)
            {
                found.Add(term);
            }
        }

        return found.Count switch
        {
            0 => null,
            1 => found[0],
            _ => new UnionPostings([.. found]),
        };
    }
}
