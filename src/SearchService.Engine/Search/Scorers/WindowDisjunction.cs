using System.Numerics;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>
/// Documents that match any part, a window of document numbers at a time: each part adds its scores to the window's sums, then
/// the documents that were touched are handed out in order.
/// </summary>
/// <remarks>
/// Sums are doubles, rounded once, as in <see cref="DisjunctionScorer"/>. Parts that even together stay below the floor score
/// only documents that the other parts bring near to it; of the rest the documents are counted. When it may drop documents, and
/// all parts are terms, a <see cref="BestDisjunction"/> takes over.
/// </remarks>
internal sealed class WindowDisjunction : BulkScorer
{
    private const int FirstWindowSize = 1 << 9;

    // More than rounding can add to a sum of scores.
    private const double Slack = 1 + 1e-5;

    private readonly List<DisjunctionPart> _parts = [];
    private readonly bool _needsScores;
    private readonly WindowScratch _scratch = WindowScratch.Rent();
    private readonly double[] _sums;
    private readonly ulong[] _touched;
    private readonly ulong[] _weakly;
    private readonly LeafReader _leaf;
    private readonly LiveDocs? _liveDocs;
    private BestDisjunction? _best;
    private bool _isOver;
    private int _windowSize;
    private int _base;
    private int _end;
    private int _word;
    private int _words;

    public WindowDisjunction(Scorer[] scorers, LeafReader leaf, bool needsScores)
    {
        _leaf = leaf;
        _needsScores = needsScores;
        _windowSize = needsScores ? FirstWindowSize : WindowScratch.Size;
        _sums = needsScores ? _scratch.Sums : [];
        _touched = _scratch.Touched;
        _weakly = _scratch.Counted;
        foreach (var scorer in scorers)
        {
            DisjunctionPart part = scorer is TermScorer { Postings: BlockPostingsEnum postings } term
                ? new TermBlocks(postings, term.Similarity, leaf.MaxDoc)
                : new ScorerPart(scorer, needsScores);
            if (part.Doc != DocIdSetIterator.NoMoreDocs)
            {
                _parts.Add(part);
                _liveDocs ??= part is TermBlocks ? leaf.LiveDocs : null;
            }
        }

        AtLeast = leaf.LiveDocs is null ? _parts.OfType<TermBlocks>().Select(static part => part.Cost).DefaultIfEmpty().Max() : 0;
        _parts.Sort(static (one, two) => one.MaxScore.CompareTo(two.MaxScore));
    }

    /// <inheritdoc/>
    public override int AtLeast { get; }

    public override int Next(Span<int> docs, Span<float> scores)
    {
        var count = 0;
        while (count < docs.Length)
        {
            if (_best is not null || (_word == _words && DropsFromHere()))
            {
                return count + NextBest(docs[count..], scores[count..]);
            }

            if (_word == _words && !FillWindow())
            {
                break;
            }

            count = !_needsScores && float.IsPositiveInfinity(Floor) ? CountWindow(count) : HandOut(docs, scores, count);
        }

        return count;
    }

    private int NextBest(Span<int> docs, Span<float> scores)
    {
        _best!.Floor = Floor;
        var count = _best.Next(docs, scores);
        if (count == 0)
        {
            Finish();
        }

        return count;
    }

    private void Finish()
    {
        if (!_isOver)
        {
            _isOver = true;
            _scratch.Return();
        }
    }

    /// <summary>Lets go of counting where that is allowed and of use.</summary>
    private bool DropsFromHere()
    {
        if (!MayDrop || !_needsScores || _parts.Count == 0 || !_parts.TrueForAll(static part => part is TermBlocks))
        {
            return false;
        }

        HasDropped = true;
        _best = new BestDisjunction([.. _parts.Cast<TermBlocks>()], _leaf, _scratch, _end, Wanted) { Budget = Budget };
        return true;
    }

    private bool FillWindow()
    {
        if (_parts.Count == 0 || Budget?.Spend(_words << 6) == false)
        {
            Finish();
            return false;
        }

        var first = int.MaxValue;
        foreach (var part in _parts)
        {
            first = Math.Min(first, part.Doc);
        }

        _base = first & ~63;
        _word = 0;
        _words = _windowSize / 64;
        var end = _end = (int)Math.Min((long)_base + _windowSize, DocIdSetIterator.NoMoreDocs);
        _windowSize = Math.Min(2 * _windowSize, WindowScratch.Size);
        var (weak, needed) = WeakParts();
        for (var i = weak; i < _parts.Count; i++)
        {
            _parts[i].AddTo(_sums, _touched, _base, end);
        }

        for (var i = 0; i < weak; i++)
        {
            _parts[i].AddWhereNeeded(_sums, needed, _weakly, _base, end);
        }

        if (_liveDocs is not null)
        {
            TakeDeleted(_touched);
            TakeDeleted(_weakly);
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

    private void TakeDeleted(ulong[] window)
    {
        for (var word = 0; word < _words; word++)
        {
            for (var bits = window[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (!_liveDocs!.IsLive(_base + slot))
                {
                    window[word] &= ~(1UL << slot);
                    if (_needsScores)
                    {
                        _sums[slot] = 0;
                    }
                }
            }
        }
    }

    /// <summary>Counts the documents that only weak parts have.</summary>
    private void PassWeak()
    {
        for (var i = 0; i < _words; i++)
        {
            Passed += BitOperations.PopCount(_weakly[i] & ~_touched[i]);
        }

        Array.Clear(_weakly);
    }

    private int CountWindow(int count)
    {
        for (; _word < _words; _word++)
        {
            Passed += BitOperations.PopCount(_touched[_word]);
            _touched[_word] = 0;
        }

        return count;
    }

    private int HandOut(Span<int> docs, Span<float> scores, int count)
    {
        for (; _word < _words; _word++)
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
