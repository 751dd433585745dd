using System.Numerics;
using System.Runtime.InteropServices;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>The blocks of one term under one similarity: where each is, and what no score in it is above.</summary>
/// <remarks>
/// From <see cref="BlockPostingsEnum.BoundsFor"/>. Deleted documents count as well: what is best in a block may be deleted.
/// Immutable, shared by searches.
/// </remarks>
/// <param name="Shape">What the scores depend on apart from frequency, norm and scale.</param>
/// <param name="Scale">What the scores are multiples of.</param>
/// <param name="Pointers">Where each block starts.</param>
/// <param name="Bases">What the first gap of each block counts from: the last document of the block before, 0 at the first.</param>
/// <param name="Best">What no score in each block is above; the best score itself, but for rounding and merged impacts.</param>
/// <param name="Highest">
/// The highest scores, but for rounding, that documents of the term, alive or deleted, are known to have: descending, one for
/// each document, at most <see cref="MaxHighest"/>.
/// </param>
internal sealed record BlockBounds(object Shape, float Scale, long[] Pointers, int[] Bases, float[] Best, float[] Highest)
{
    /// <summary>More than rounding can add to a score that is computed with another scale.</summary>
    public const double Slack = 1 + 1e-5;

    // A bound is above the score that a document has by as little as the slack, and a bound at another scale by that once more.
    private const double BelowAttained = 1 - 5e-5;

    /// <summary>How many of the highest scores are known at most.</summary>
    public const int MaxHighest = 64;

    /// <summary>What <see cref="Best"/> is to be multiplied with for scores of that similarity, which must have the same shape.</summary>
    public double FactorFor(SimScorer similarity) => similarity.Scale == Scale ? 1 : (double)similarity.Scale / Scale * Slack;

    /// <summary>The largest bound that, times a factor, is not above a score.</summary>
    public static float Limit(float score, double factor)
    {
        if (factor == 1 || float.IsInfinity(score))
        {
            return score;
        }

        var limit = (float)(score / factor);
        while (limit * factor > score)
        {
            limit = float.BitDecrement(limit);
        }

        return limit;
    }

    /// <summary>A score below that of the best so many documents; negative infinity where that is not known, and wrong where any is deleted.</summary>
    public float FloorOf(int wanted, double factor) =>
        wanted > 0 && wanted <= Highest.Length ? (float)(Highest[wanted - 1] * factor * BelowAttained) : float.NegativeInfinity;

    /// <summary>The first block, from one on, whose bound is above a limit; the number of blocks where there is none.</summary>
    public int Next(int block, float limit)
    {
        if (Vector.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetArrayDataReference(Best);
            var limits = new Vector<float>(limit);
            for (; block <= Best.Length - Vector<float>.Count; block += Vector<float>.Count)
            {
                if (Vector.GreaterThanAny(Vector.LoadUnsafe(ref start, (nuint)block), limits))
                {
                    break;
                }
            }
        }

        return NextScalar(block, limit);
    }

    internal int NextScalar(int block, float limit)
    {
        while (block < Best.Length && !(Best[block] > limit))
        {
            block++;
        }

        return block;
    }
}
