namespace SearchService.Engine.Codecs.Lucene46.Norms;

/// <summary>The length of a field in one byte: 1/sqrt(length) as a float with three bits of mantissa and zero exponent 15.</summary>
/// <remarks>Truncated, not rounded, and exactly as Lucene 4 does it, because scores depend on it to the last bit.</remarks>
public static class NormByte
{
    private const int MantissaBits = 3;
    private const int ZeroExponent = 15;
    private const int Shift = 24 - MantissaBits;
    private const int Bias = (63 - ZeroExponent) << MantissaBits;

    /// <summary>The byte for a field of that many tokens; an empty field counts as endlessly short.</summary>
    public static byte FromLength(int length) => FromSingle(1f / (float)Math.Sqrt(length));

    /// <summary>The largest of the 256 values that is not above a positive number; 0 only for 0 and below.</summary>
    public static byte FromSingle(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        var small = bits >> Shift;
        if (small <= Bias)
        {
            return (byte)(bits <= 0 ? 0 : 1);
        }

        return (byte)Math.Min(small - Bias, 255);
    }

    /// <summary>The value of a byte.</summary>
    public static float ToSingle(byte norm) =>
        norm == 0 ? 0f : BitConverter.Int32BitsToSingle((norm << Shift) + (Bias << Shift));
}
