using SearchService.Engine.Codecs.Lucene46.Norms;

namespace SearchService.Engine.Search.Similarities;

/// <summary>The length of a field that its one-byte norm stands for: one over the square of the float in the byte.</summary>
/// <remarks>Lengths are therefore steps, from 7 to 30 % apart, and a length counts as the next step that is not below it.</remarks>
public static class NormDecoder
{
    private static readonly float[] s_lengths = [.. Enumerable.Range(0, 256).Select(norm => DecodeLength((byte)norm))];

    /// <summary>The lengths of all norms; infinite for norm 0.</summary>
    public static ReadOnlySpan<float> Lengths => s_lengths;

    private static float DecodeLength(byte norm)
    {
        var root = NormByte.ToSingle(norm);
        return 1f / (root * root);
    }
}
