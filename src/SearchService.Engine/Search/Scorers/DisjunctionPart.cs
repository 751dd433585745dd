using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>One part of a disjunction and its next documents, read ahead; those of terms are scored when it is wanted.</summary>
internal sealed class DisjunctionPart
{
    private readonly Scorer _scorer;
    private readonly PostingsEnum? _postings;
    private readonly SimScorer? _similarity;
    private readonly int[] _docs = new int[BulkScorer.BatchSize];
    private readonly int[] _freqs;
    private readonly float[] _scores;
    private bool _isScored;
    private int _at;
    private int _count;

    public DisjunctionPart(Scorer scorer, bool needsScores)
    {
        _scorer = scorer;
        if (scorer is TermScorer term)
        {
            _postings = term.Postings;
            _similarity = term.Similarity;
        }

        _freqs = _postings is null ? [] : new int[BulkScorer.BatchSize];
        _scores = needsScores ? new float[BulkScorer.BatchSize] : [];
        MaxScore = _similarity?.MaxScore ?? float.PositiveInfinity;
        scorer.NextDoc();
        Refill();
    }

    /// <summary>What no score of the part is above.</summary>
    public float MaxScore { get; }

    /// <summary>The next document.</summary>
    public int Doc { get; private set; }

    /// <summary>Marks its documents before <paramref name="end"/> in a window of bits and adds their scores to its sums.</summary>
    public void AddTo(double[] sums, ulong[] touched, int start, int end)
    {
        for (; Doc < end; Step())
        {
            var docs = Before(end);
            Mark(docs, touched, start);
            if (_scores.Length > 0)
            {
                Score();
                var scores = _scores.AsSpan(_at, docs.Length);
                for (var i = 0; i < docs.Length; i++)
                {
                    sums[docs[i] - start] += scores[i];
                }
            }

            _at += docs.Length;
        }
    }

    /// <summary>The same, for a term, with the scores of those documents only whose sum is above <paramref name="needed"/>.</summary>
    public void AddWhereNeeded(double[] sums, double needed, ulong[] touched, int start, int end)
    {
        for (; Doc < end; Step())
        {
            var docs = Before(end);
            Mark(docs, touched, start);
            for (var i = 0; i < docs.Length; i++)
            {
                ref var sum = ref sums[docs[i] - start];
                if (sum > needed)
                {
                    sum += _similarity!.Score(docs[i], _freqs[_at + i]);
                }
            }

            _at += docs.Length;
        }
    }

    private static void Mark(ReadOnlySpan<int> docs, ulong[] touched, int start)
    {
        foreach (var doc in docs)
        {
            var slot = doc - start;
            touched[slot >> 6] |= 1UL << slot;
        }
    }

    /// <summary>What is read ahead and lies before the end.</summary>
    private ReadOnlySpan<int> Before(int end)
    {
        var length = _count - _at;
        if (_docs[_count - 1] >= end)
        {
            length = 0;
            while (_docs[_at + length] < end)
            {
                length++;
            }
        }

        return _docs.AsSpan(_at, length);
    }

    private void Step()
    {
        if (_at == _count)
        {
            Refill();
        }
        else
        {
            Doc = _docs[_at];
        }
    }

    private void Score()
    {
        if (!_isScored)
        {
            _similarity!.Score(_docs.AsSpan(0, _count), _freqs.AsSpan(0, _count), _scores.AsSpan(0, _count));
            _isScored = true;
        }
    }

    private void Refill()
    {
        _at = _count = 0;
        if (_scorer.DocId != DocIdSetIterator.NoMoreDocs)
        {
            _count = _postings is null ? _scorer.Fill(_docs, _scores) : _postings.Fill(_docs, _freqs);
        }

        _isScored = _postings is null;
        Doc = _count == 0 ? DocIdSetIterator.NoMoreDocs : _docs[0];
    }
}
