using System.Numerics;

namespace SearchService.Engine.Codecs.Lucene46.Packed;

/// <summary>Integers of a fixed number of bits each, one behind the other, and the blocks made of them.</summary>
/// <remarks>
/// <code>
/// Packed           value i in bits [i*bits, (i+1)*bits) of a big-endian bit stream; the last byte filled up with zeros
/// BlockPacked      Block*; Block: byte token = bits &lt;&lt; 1 | (min == 0), [short-long zigzag(min) - 1], Packed of value - min
/// MonotonicPacked  Block*; Block: vlong min, int float average, vint bits, Packed of zigzag(value - min - (long)(average * i))
/// </code>
/// A block holds a fixed number of values, the last one what is left. A short-long is a vlong whose ninth byte has eight bits.
/// </remarks>
internal static class PackedFormat
{
    /// <summary>The version of these encodings that Lucene 4.8 writes beside them.</summary>
    public const int Version = 1;

    /// <summary>The number of the plain encoding among the encodings of Lucene.</summary>
    public const int PackedEncoding = 0;

    /// <summary>The bits that a value needs when read without sign; at least one.</summary>
    public static int BitsRequired(long value) => Math.Max(1, 64 - BitOperations.LeadingZeroCount((ulong)value));

    /// <summary>The largest value of that many bits, as a signed number: -1 would not be, so 64 bits give the largest long.</summary>
    public static long MaxValue(int bits) => bits == 64 ? long.MaxValue : (1L << bits) - 1;

    /// <summary>The bytes that hold so many values.</summary>
    public static long ByteCount(long count, int bits) => ((count * bits) + 7) >> 3;

    /// <summary>Folds the sign into the lowest bit, so that small negative numbers need few bits.</summary>
    public static long ZigZagEncode(long value) => (value >> 63) ^ (value << 1);

    /// <summary>Undoes <see cref="ZigZagEncode"/>.</summary>
    public static long ZigZagDecode(long value) => (long)((ulong)value >> 1) ^ -(value & 1);
}
