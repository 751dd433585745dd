namespace SearchService.Engine.Search.Similarities;

/// <summary>The length of a field as one byte: the reciprocal root of the length in a float of 3 mantissa bits and zero exponent 15.</summary>
/// <remarks>Lengths are therefore steps: 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, ... about 20 % apart.</remarks>
public static class NormDecoder
{
    private const int MantissaBits = 3;
    private const int ZeroExponent = 15;

    private static readonly float[] s_lengths = [.. Enumerable.Range(0, 256).Select(norm => DecodeLength((byte)norm))];

    /// <summary>The lengths of all norms; infinite for norm 0.</summary>
    public static ReadOnlySpan<float> Lengths => s_lengths;

    /// <summary>The float that a byte stands for.</summary>
    public static float ToFloat(byte value)
    {
        if (value == 0)
        {
            return 0f;
        }

        var bits = (value << (24 - MantissaBits)) + ((63 - ZeroExponent) << 24);
        return BitConverter.Int32BitsToSingle(bits);
    }

    private static float DecodeLength(byte norm)
    {
        var root = ToFloat(norm);
        return 1f / (root * root);
    }
}
