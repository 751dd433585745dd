using System.Numerics;

namespace SearchService.Engine.Search.Similarities;

/// <summary>The last step of BM25 for many documents at once: weight · freq / (freq + length factor).</summary>
/// <remarks>Vectors do the operations of the plain loop in its order, so that scores are the same to the last bit.</remarks>
internal static class Bm25Division
{
    /// <summary>Turns the length factors in <paramref name="scores"/> into scores; there are as many as frequencies.</summary>
    public static void Divide(float weight, ReadOnlySpan<int> freqs, Span<float> scores)
    {
        var at = 0;
        if (Vector.IsHardwareAccelerated)
        {
            var weights = new Vector<float>(weight);
            for (; at <= freqs.Length - Vector<float>.Count; at += Vector<float>.Count)
            {
                var freq = Vector.ConvertToSingle(new Vector<int>(freqs[at..]));
                (weights * freq / (freq + new Vector<float>(scores[at..]))).CopyTo(scores[at..]);
            }
        }

        DivideScalar(weight, freqs[at..], scores[at..]);
    }

    /// <summary>The same, one by one.</summary>
    public static void DivideScalar(float weight, ReadOnlySpan<int> freqs, Span<float> scores)
    {
        for (var i = 0; i < freqs.Length; i++)
        {
            float freq = freqs[i];
            scores[i] = weight * freq / (freq + scores[i]);
        }
    }
}
