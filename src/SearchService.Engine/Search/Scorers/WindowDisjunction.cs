using System.Numerics;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>
/// Documents that match any part, a window of document numbers at a time: each part adds its scores to the window's sums, then
/// the documents that were touched are handed out in order.
/// </summary>
/// <remarks>Sums are doubles, rounded once, as in <see cref="DisjunctionScorer"/>.</remarks>
internal sealed class WindowDisjunction : BulkScorer
{
    private const int WindowBits = 12;
    private const int WindowSize = 1 << WindowBits;

    private readonly List<Part> _parts = [];
    private readonly double[] _sums;
    private readonly ulong[] _touched = new ulong[WindowSize / 64];
    private int _base;
    private int _word = WindowSize / 64;

    public WindowDisjunction(Scorer[] scorers, bool needsScores)
    {
        _sums = needsScores ? new double[WindowSize] : [];
        foreach (var scorer in scorers)
        {
            var part = new Part(scorer, needsScores);
            if (part.Doc != DocIdSetIterator.NoMoreDocs)
            {
                _parts.Add(part);
            }
        }
    }

    public override int Next(Span<int> docs, Span<float> scores)
    {
        var count = 0;
        while (count < docs.Length)
        {
            if (_word == _touched.Length && !FillWindow())
            {
                break;
            }

            count = HandOut(docs, scores, count);
        }

        return count;
    }

    private bool FillWindow()
    {
        if (_parts.Count == 0)
        {
            return false;
        }

        var first = int.MaxValue;
        foreach (var part in _parts)
        {
            first = Math.Min(first, part.Doc);
        }

        _base = first & ~(WindowSize - 1);
        _word = 0;
        for (var i = 0; i < _parts.Count;)
        {
            _parts[i].AddTo(_sums, _touched, _base);
            if (_parts[i].Doc == DocIdSetIterator.NoMoreDocs)
            {
                _parts.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }

        return true;
    }

    private int HandOut(Span<int> docs, Span<float> scores, int count)
    {
        for (; _word < _touched.Length; _word++)
        {
            var bits = _touched[_word];
            for (; bits != 0; bits &= bits - 1)
            {
                if (count == docs.Length)
                {
                    _touched[_word] = bits;
                    return count;
                }

                var slot = (_word << 6) + BitOperations.TrailingZeroCount(bits);
                if (!scores.IsEmpty)
                {
                    scores[count] = (float)_sums[slot];
                    _sums[slot] = 0;
                }

                docs[count++] = _base + slot;
            }

            _touched[_word] = 0;
        }

        return count;
    }

    /// <summary>One part and its next documents, read ahead.</summary>
    private sealed class Part
    {
        private readonly Scorer _scorer;
        private readonly int[] _docs = new int[BatchSize];
        private readonly float[] _scores;
        private int _at;
        private int _count;

        public Part(Scorer scorer, bool needsScores)
        {
            _scorer = scorer;
            _scores = needsScores ? new float[BatchSize] : [];
            scorer.NextDoc();
            Refill();
        }

        public int Doc { get; private set; }

        public void AddTo(double[] sums, ulong[] touched, int windowBase)
        {
            var end = Math.Min((long)windowBase + WindowSize, DocIdSetIterator.NoMoreDocs);
            while (Doc < end)
            {
                var at = _at;
                for (; at < _count && _docs[at] < end; at++)
                {
                    var slot = _docs[at] - windowBase;
                    touched[slot >> 6] |= 1UL << slot;
                    if (_scores.Length != 0)
                    {
                        sums[slot] += _scores[at];
                    }
                }

                _at = at;
                if (at == _count)
                {
                    Refill();
                }
                else
                {
                    Doc = _docs[at];
                }
            }
        }

        private void Refill()
        {
            _at = 0;
            _count = _scorer.DocId == DocIdSetIterator.NoMoreDocs ? 0 : _scorer.Fill(_docs, _scores);
            Doc = _count == 0 ? DocIdSetIterator.NoMoreDocs : _docs[0];
        }
    }
}
