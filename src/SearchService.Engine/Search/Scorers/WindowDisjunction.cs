using System.Numerics;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>
/// Documents that match any part, a window of document numbers at a time: each part adds its scores to the window's sums, then
/// the documents that were touched are handed out in order.
/// </summary>
/// <remarks>
/// Sums are doubles, rounded once, as in <see cref="DisjunctionScorer"/>. Parts that even together stay below the floor score
/// only documents that the other parts bring near to it; of the rest the documents are counted.
/// </remarks>
internal sealed class WindowDisjunction : BulkScorer
{
    private const int WindowBits = 12;
    private const int WindowSize = 1 << WindowBits;

    // More than rounding can add to a sum of scores.
    private const double Slack = 1 + 1e-5;

    private readonly List<DisjunctionPart> _parts = [];
    private readonly bool _needsScores;
    private readonly double[] _sums;
    private readonly ulong[] _touched = new ulong[WindowSize / 64];
    private readonly ulong[] _weakly = new ulong[WindowSize / 64];
    private int _base;
    private int _word = WindowSize / 64;

    public WindowDisjunction(Scorer[] scorers, bool needsScores)
    {
        _needsScores = needsScores;
        _sums = needsScores ? new double[WindowSize] : [];
        foreach (var scorer in scorers)
        {
            var part = new DisjunctionPart(scorer, needsScores);
            if (part.Doc != DocIdSetIterator.NoMoreDocs)
            {
                _parts.Add(part);
            }
        }

        _parts.Sort(static (one, two) => one.MaxScore.CompareTo(two.MaxScore));
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

            count = !_needsScores && float.IsPositiveInfinity(Floor) ? CountWindow(count) : HandOut(docs, scores, count);
        }

        return count;
    }

    private bool FillWindow()
    {
        if (_parts.Count == 0 || Budget?.Spend(WindowSize) == false)
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
        var end = (int)Math.Min((long)_base + WindowSize, DocIdSetIterator.NoMoreDocs);
        var (weak, needed) = WeakParts();
        for (var i = weak; i < _parts.Count; i++)
        {
            _parts[i].AddTo(_sums, _touched, _base, end);
        }

        for (var i = 0; i < weak; i++)
        {
            _parts[i].AddWhereNeeded(_sums, needed, _weakly, _base, end);
        }

        if (weak > 0)
        {
            PassWeak();
        }

        _parts.RemoveAll(static part => part.Doc == DocIdSetIterator.NoMoreDocs);
        return true;
    }

    /// <summary>How many of the first parts stay below the floor together, and what the sum of the others must exceed to matter.</summary>
    private (int Count, double Needed) WeakParts()
    {
        var bound = 0d;
        var count = 0;
        while (_needsScores && count < _parts.Count && (bound + _parts[count].MaxScore) * Slack <= Floor)
        {
            bound += _parts[count++].MaxScore;
        }

        return (count, Floor - (bound * Slack));
    }

    /// <summary>Counts the documents that only weak parts have.</summary>
    private void PassWeak()
    {
        for (var i = 0; i < _weakly.Length; i++)
        {
            Passed += BitOperations.PopCount(_weakly[i] & ~_touched[i]);
        }

        Array.Clear(_weakly);
    }

    private int CountWindow(int count)
    {
        for (; _word < _touched.Length; _word++)
        {
            Passed += BitOperations.PopCount(_touched[_word]);
            _touched[_word] = 0;
        }

        return count;
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
                if (_needsScores)
                {
                    var score = (float)_sums[slot];
                    _sums[slot] = 0;
                    if (score <= Floor)
                    {
                        Passed++;
                        continue;
                    }

                    scores[count] = score;
                }

                docs[count++] = _base + slot;
            }

            _touched[_word] = 0;
        }

        return count;
    }
}
