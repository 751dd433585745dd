using System.Numerics;
using System.Runtime.InteropServices;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Leaves the documents of a batch that score above a floor.</summary>
internal static class ScoreFilter
{
    /// <summary>Moves them and their scores to the front, in their order; returns how many there are.</summary>
    public static int Keep(Span<int> docs, Span<float> scores, float floor)
    {
        if (!Vector.IsHardwareAccelerated)
        {
            return KeepScalar(docs, scores, floor, 0, 0);
        }

        // Few are kept, most vectors have none.
        ref var start = ref MemoryMarshal.GetReference(scores);
        var floors = new Vector<float>(floor);
        var kept = 0;
        var at = 0;
        for (; at <= docs.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            if (Vector.GreaterThanAny(Vector.LoadUnsafe(ref start, (nuint)at), floors))
            {
                var end = at + Vector<float>.Count;
                kept = KeepScalar(docs[..end], scores[..end], floor, at, kept);
            }
        }

        return KeepScalar(docs, scores, floor, at, kept);
    }

    /// <summary>The same from a place on, behind those that are kept already.</summary>
    internal static int KeepScalar(Span<int> docs, Span<float> scores, float floor, int at, int kept)
    {
        for (; at < docs.Length; at++)
        {
            if (scores[at] > floor)
            {
                docs[kept] = docs[at];
                scores[kept++] = scores[at];
            }
        }

        return kept;
    }
}
