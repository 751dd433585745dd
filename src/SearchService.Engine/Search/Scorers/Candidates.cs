using System.Numerics;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents of a window and what of their scores is added up so far, in ascending order.</summary>
/// <remarks>A document stays only as long as its sum and what the parts still to come can add are above the floor.</remarks>
internal sealed class Candidates(WindowScratch scratch)
{
    private readonly int[] _docs = scratch.Docs;
    private readonly double[] _sums = scratch.DocSums;
    private int _at;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all.</summary>
    public void Clear() => _at = Count = 0;

    /// <summary>Adds the documents of one part, leaving blocks out that cannot matter.</summary>
    public void Add(TermBlocks part, int start, int end, double rest, float floor)
    {
        for (var doc = start; doc < end && part.Locate(doc); doc = part.BlockEnd + 1)
        {
            if (part.BlockBest + rest <= floor)
            {
                continue;
            }

            var docs = part.Docs;
            var scores = part.Scores;
            var count = Count;
            for (var i = part.IndexOf(doc); i < docs.Length && docs[i] < end; i++)
            {
                _docs[count] = docs[i];
                _sums[count] = scores[i];
                count += scores[i] + rest > floor ? 1 : 0;
            }

            Count = count;
        }
    }

    /// <summary>Takes the touched documents of the window of sums, which is cleared.</summary>
    public void Take(int start, int end, double rest, float floor)
    {
        var sums = scratch.Sums;
        var touched = scratch.Touched;
        var count = Count;
        for (var word = 0; word <= (end - 1 - start) >> 6; word++)
        {
            for (var bits = touched[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word << 6) + BitOperations.TrailingZeroCount(bits);
                _docs[count] = start + slot;
                _sums[count] = sums[slot];
                count += sums[slot] + rest > floor ? 1 : 0;
                sums[slot] = 0;
            }

            touched[word] = 0;
        }

        Count = count;
    }

    /// <summary>Adds the scores of one part, whose bound is <paramref name="best"/>, where the sum can still come above the floor.</summary>
    public void AddScores(TermBlocks part, double best, double rest, float floor)
    {
        var count = 0;
        var isMore = true;
        for (var i = 0; i < Count; i++)
        {
            var sum = _sums[i];
            if (sum + best + rest <= floor)
            {
                continue;
            }

            var doc = _docs[i];
            if (isMore && (isMore = part.Locate(doc)) && sum + part.BlockBest + rest > floor)
            {
                sum += part.ScoreOf(doc);
            }

            if (sum + rest > floor)
            {
                _docs[count] = doc;
                _sums[count++] = sum;
            }
        }

        Count = count;
    }

    /// <summary>Adds the scores to those among which the best are looked for.</summary>
    public void AddTo(ref BestScores best)
    {
        for (var i = 0; i < Count; i++)
        {
            best.Add((float)_sums[i]);
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
                _docs[count] = _docs[i];
                _sums[count++] = _sums[i];
            }
        }

        Count = count;
    }

    /// <summary>Hands the next documents above the floor out; returns how many.</summary>
    public int HandOut(Span<int> docs, Span<float> scores, float floor)
    {
        var count = 0;
        for (; _at < Count && count < docs.Length; _at++)
        {
            var score = (float)_sums[_at];
            if (score > floor)
            {
                docs[count] = _docs[_at];
                scores[count++] = score;
            }
        }

        return count;
    }
}
