using System.Numerics;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents of a window that can still come above the floor, in ascending order, and the sums of their scores so far.</summary>
/// <remarks>
/// A document stays only as long as its sum and what the parts still to come can add are above the floor. The sums lie at the
/// places that the documents have in the window; those of all other documents are 0.
/// </remarks>
internal sealed class Candidates(WindowScratch scratch)
{
    // A part with no more documents to each candidate is walked over, others are searched.
    private const int WalkRatio = 16;

    private readonly int[] _docs = scratch.Docs;
    private readonly double[] _sums = scratch.Sums;
    private int _start;
    private int _end;
    private int _at;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Begins a window; those of the one before must have been handed out or cleared.</summary>
    public void Begin(int start, int end)
    {
        _start = start;
        _end = end;
        _at = Count = 0;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        for (; _at < Count; _at++)
        {
            _sums[_docs[_at] - _start] = 0;
        }

        _at = Count = 0;
    }

    /// <summary>Takes the documents of one part, but for blocks that cannot matter.</summary>
    public void Take(TermBlocks part, double rest, float floor)
    {
        var count = Count;
        for (var doc = _start; doc < _end && part.Locate(doc); doc = part.BlockEnd + 1)
        {
            if (part.BlockBest + rest <= floor)
            {
                continue;
            }

            var docs = part.DocsWithin(doc, _end, out var scores);
            var first = count;
            for (var i = 0; i < docs.Length; i++)
            {
                _docs[count] = docs[i];
                count += scores[i] + rest > floor ? 1 : 0;
            }

            for (int i = 0, to = first; to < count; i++)
            {
                if (docs[i] == _docs[to])
                {
                    _sums[docs[i] - _start] = scores[i];
                    to++;
                }
            }
        }

        Count = count;
    }

    /// <summary>Takes the touched documents of the window, whose sums are there.</summary>
    public void TakeTouched(double rest, float floor)
    {
        var touched = scratch.Touched;
        var count = Count;
        for (var word = 0; word <= (_end - 1 - _start) >> 6; word++)
        {
            for (var bits = touched[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var stays = _sums[slot] + rest > floor;
                _docs[count] = _start + slot;
                _sums[slot] = stays ? _sums[slot] : 0;
                count += stays ? 1 : 0;
            }

            touched[word] = 0;
        }

        Count = count;
    }

    /// <summary>Adds the scores of one part, whose bound is <paramref name="best"/>, where the sum can still come above the floor.</summary>
    public void Add(TermBlocks part, double best, double rest, float floor)
    {
        Sieve(best + rest, floor);
        if (Count == 0)
        {
            return;
        }

        if ((long)Count * WalkRatio * part.MaxDoc > (long)part.Cost * (_end - _start))
        {
            for (var doc = _docs[0]; doc < _end && part.Locate(doc); doc = part.BlockEnd + 1)
            {
                if (part.BlockBest > 0)
                {
                    part.AddWhereSum(_sums, scratch, _start, doc, _end);
                }
            }
        }
        else
        {
            Search(part, rest, floor);
        }
    }

    /// <summary>Removes deleted documents.</summary>
    public void Keep(LiveDocs liveDocs)
    {
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            if (liveDocs.IsLive(_docs[i]))
            {
                _docs[count++] = _docs[i];
            }
            else
            {
                _sums[_docs[i] - _start] = 0;
            }
        }

        Count = count;
    }

    /// <summary>Adds the scores to those among which the best are looked for.</summary>
    public void AddTo(ref BestScores best)
    {
        for (var i = 0; i < Count; i++)
        {
            best.Add((float)_sums[_docs[i] - _start]);
        }
    }

    /// <summary>Hands the next documents above the floor out; returns how many.</summary>
    public int HandOut(Span<int> docs, Span<float> scores, float floor)
    {
        var count = 0;
        for (; _at < Count && count < docs.Length; _at++)
        {
            ref var sum = ref _sums[_docs[_at] - _start];
            var score = (float)sum;
            sum = 0;
            if (score > floor)
            {
                docs[count] = _docs[_at];
                scores[count++] = score;
            }
        }

        return count;
    }

    private void Sieve(double rest, float floor)
    {
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            var doc = _docs[i];
            ref var sum = ref _sums[doc - _start];
            var stays = sum + rest > floor;
            sum = stays ? sum : 0;
            _docs[count] = doc;
            count += stays ? 1 : 0;
        }

        Count = count;
    }

    private void Search(TermBlocks part, double rest, float floor)
    {
        for (var i = 0; i < Count && part.Locate(_docs[i]); i++)
        {
            ref var sum = ref _sums[_docs[i] - _start];
            if (sum + part.BlockBest + rest > floor)
            {
                sum += part.ScoreOf(_docs[i]);
            }
        }
    }
}
