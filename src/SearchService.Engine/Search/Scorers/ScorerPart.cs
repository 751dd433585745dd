using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>A part of a disjunction that can be any scorer, read ahead in batches.</summary>
internal sealed class ScorerPart : DisjunctionPart
{
    private readonly Scorer _scorer;
    private readonly int[] _docs = new int[BulkScorer.BatchSize];
    private readonly float[] _scores;
    private int _at;
    private int _count;
    private int _doc;

    /// <summary>Takes a scorer before its first document.</summary>
    public ScorerPart(Scorer scorer, bool needsScores)
    {
        _scorer = scorer;
        _scores = needsScores ? new float[BulkScorer.BatchSize] : [];
        MaxScore = (scorer as TermScorer)?.Similarity?.MaxScore ?? float.PositiveInfinity;
        scorer.NextDoc();
        Refill();
    }

    public override double MaxScore { get; }

    public override int Doc => _doc;

    public override void AddTo(double[] sums, ulong[] touched, int start, int end)
    {
        for (; _doc < end; Step())
        {
            var docs = Before(end);
            Mark(docs, touched, start);
            if (_scores.Length > 0)
            {
                var scores = _scores.AsSpan(_at, docs.Length);
                for (var i = 0; i < docs.Length; i++)
                {
                    sums[docs[i] - start] += scores[i];
                }
            }

            _at += docs.Length;
        }
    }

    public override void AddWhereNeeded(double[] sums, double needed, ulong[] touched, int start, int end)
    {
        for (; _doc < end; Step())
        {
            var docs = Before(end);
            Mark(docs, touched, start);
            for (var i = 0; i < docs.Length; i++)
            {
                ref var sum = ref sums[docs[i] - start];
                if (sum > needed)
                {
                    sum += _scores[_at + i];
                }
            }

            _at += docs.Length;
        }
    }

    /// <summary>What is read ahead and lies before the end.</summary>
    private ReadOnlySpan<int> Before(int end)
    {
        var docs = _docs.AsSpan(_at, _count - _at);
        return docs[..CountBefore(docs, end)];
    }

    private void Step()
    {
        if (_at == _count)
        {
            Refill();
        }
        else
        {
            _doc = _docs[_at];
        }
    }

    private void Refill()
    {
        _at = 0;
        _count = _scorer.DocId == DocIdSetIterator.NoMoreDocs ? 0 : _scorer.Fill(_docs, _scores);
        _doc = _count == 0 ? DocIdSetIterator.NoMoreDocs : _docs[0];
    }
}
