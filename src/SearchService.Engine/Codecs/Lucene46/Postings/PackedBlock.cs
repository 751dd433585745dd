using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>Encoding and decoding of one block of 128 integers of equal bit width, and the sums over a block.</summary>
/// <remarks>
/// Pure functions over spans; <see cref="PackedBlockVector"/> does the same faster where the processor can. <c>Packed</c> is one big-endian bit string, first value first.
/// <c>Words</c> is big-endian 64-bit words, each with its values from the low bits up and the rest of the word unused.
/// </remarks>
public static class PackedBlock
{
    /// <summary>The number of integers in a block.</summary>
    public const int Length = 128;

    /// <summary>The bytes of a packed block.</summary>
    public static int PackedBytes(int bits) => Length / 8 * bits;

    /// <summary>The bytes of a block in words.</summary>
    public static int WordsBytes(int bits)
    {
        var perWord = 64 / bits;
        return (Length + perWord - 1) / perWord * 8;
    }

    /// <summary>The bits that the largest of the values, taken as unsigned, needs; at least 1.</summary>
    public static int BitsRequired(ReadOnlySpan<int> values)
    {
        var or = 0u;
        foreach (var value in values)
        {
            or |= (uint)value;
        }

        return Math.Max(1, 32 - BitOperations.LeadingZeroCount(or));
    }

    /// <summary>Decodes a packed block of 1 to 32 bits a value.</summary>
    public static void DecodePacked(ReadOnlySpan<byte> bytes, int bits, Span<int> values)
    {
        CheckSizes(bytes.Length, PackedBytes(bits), values.Length);
        if (PackedBlockVector.IsSupported && bits <= PackedBlockVector.MaxPackedBits)
        {
            PackedBlockVector.DecodePacked(bytes, bits, values);
        }
        else
        {
            DecodePackedScalar(bytes, bits, values);
        }
    }

    /// <summary>Decodes a block in words of 1 to 32 bits a value.</summary>
    public static void DecodeWords(ReadOnlySpan<byte> bytes, int bits, Span<int> values)
    {
        CheckSizes(bytes.Length, WordsBytes(bits), values.Length);
        if (PackedBlockVector.IsSupported && bits <= PackedBlockVector.MaxWordsBits && PackedBlockVector.MaxWordsBits % bits == 0)
        {
            PackedBlockVector.DecodeWords(bytes, bits, values);
        }
        else
        {
            DecodeWordsScalar(bytes, bits, values);
        }
    }

    /// <summary>Turns gaps into running sums from <paramref name="start"/> on; false where a gap is negative or a sum overflows.</summary>
    public static bool TryPrefixSum(Span<int> gaps, int start) => PackedBlockVector.IsSupported && gaps.Length == Length
        ? PackedBlockVector.TryPrefixSum(gaps, start)
        : TryPrefixSumScalar(gaps, start);

    internal static void DecodePackedScalar(ReadOnlySpan<byte> bytes, int bits, Span<int> values)
    {
        ref var source = ref MemoryMarshal.GetReference(bytes);
        ref var target = ref MemoryMarshal.GetReference(values);
        var drop = 64 - bits;

        // A value starts in some byte and ends at most 39 bits later: one unaligned 64-bit load holds it. The last values,
        // whose load would run past the end, all lie in the last 8 bytes.
        var safe = (((Length * bits) - 57) / bits) + 1;
        var bit = 0;
        for (var i = 0; i < safe; i++, bit += bits)
        {
            var word = BigEndian(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, bit >> 3)));
            Unsafe.Add(ref target, i) = (int)((word << (bit & 7)) >> drop);
        }

        var last = BinaryPrimitives.ReadUInt64BigEndian(bytes[^8..]);
        var lastBit = (bytes.Length - 8) * 8;
        for (var i = safe; i < Length; i++, bit += bits)
        {
            values[i] = (int)((last << (bit - lastBit)) >> drop);
        }
    }

    internal static void DecodeWordsScalar(ReadOnlySpan<byte> bytes, int bits, Span<int> values)
    {
        var perWord = 64 / bits;
        var mask = (1ul << bits) - 1;
        for (int i = 0, at = 0; i < Length; at += 8)
        {
            var word = BinaryPrimitives.ReadUInt64BigEndian(bytes[at..]);
            var end = Math.Min(Length, i + perWord);
            while (i < end)
            {
                values[i++] = (int)(word & mask);
                word >>= bits;
            }
        }
    }

    /// <summary>Encodes 128 values of at most <paramref name="bits"/> bits as a packed block.</summary>
    public static void EncodePacked(ReadOnlySpan<int> values, int bits, Span<byte> bytes)
    {
        CheckSizes(bytes.Length, PackedBytes(bits), values.Length);
        var pending = 0ul;
        var count = 0;
        var at = 0;
        foreach (var value in values)
        {
            pending = (pending << bits) | (uint)value;
            count += bits;
            while (count >= 8)
            {
                count -= 8;
                bytes[at++] = (byte)(pending >> count);
            }
        }
    }

    /// <summary>Encodes 128 values of at most <paramref name="bits"/> bits as a block in words.</summary>
    public static void EncodeWords(ReadOnlySpan<int> values, int bits, Span<byte> bytes)
    {
        CheckSizes(bytes.Length, WordsBytes(bits), values.Length);
        var perWord = 64 / bits;
        for (int i = 0, at = 0; i < Length; at += 8)
        {
            var word = 0ul;
            for (var shift = 0; shift < perWord * bits && i < Length; shift += bits)
            {
                word |= (ulong)(uint)values[i++] << shift;
            }

            BinaryPrimitives.WriteUInt64BigEndian(bytes[at..], word);
        }
    }

    internal static bool TryPrefixSumScalar(Span<int> gaps, int start)
    {
        var sum = start;
        var signs = 0;
        for (var i = 0; i < gaps.Length; i++)
        {
            signs |= gaps[i];
            sum += gaps[i];
            signs |= sum;
            gaps[i] = sum;
        }

        return signs >= 0;
    }

    /// <summary>The sum of the values, or -1 where one is not positive.</summary>
    public static long PositiveSum(ReadOnlySpan<int> values)
    {
        var sum = 0L;
        var signs = 0;
        if (Vector256.IsHardwareAccelerated && values.Length >= Vector256<int>.Count)
        {
            // Even and odd values are summed up as longs, in halves of each lane.
            ref var start = ref MemoryMarshal.GetReference(values);
            var sums = Vector256<long>.Zero;
            var bad = Vector256<int>.Zero;
            var end = values.Length & -Vector256<int>.Count;
            for (var at = 0; at < end; at += Vector256<int>.Count)
            {
                var some = Vector256.LoadUnsafe(ref start, (nuint)at);
                bad |= some | (some - Vector256<int>.One);
                sums += (some.AsUInt64() & Vector256.Create(0xFFFFFFFFul)).AsInt64() + (some.AsUInt64() >>> 32).AsInt64();
            }

            sum = Vector256.Sum(sums);
            signs = bad.ExtractMostSignificantBits() == 0 ? 0 : -1;
            values = values[end..];
        }

        return PositiveSumScalar(values, sum, signs);
    }

    internal static long PositiveSumScalar(ReadOnlySpan<int> values, long sum = 0, int signs = 0)
    {
        foreach (var value in values)
        {
            sum += value;
            signs |= value | (value - 1);
        }

        return signs < 0 ? -1 : sum;
    }

    /// <summary>The index of the first value at or above <paramref name="target"/> in ascending values; their number where all are below.</summary>
    public static int FirstAtLeast(ReadOnlySpan<int> ascending, int target)
    {
        var low = 0;
        var high = ascending.Length;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (ascending[middle] < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The same by a scan from the front; faster where the place is near or hard to predict.</summary>
    public static int CountBelow(ReadOnlySpan<int> ascending, int target)
    {
        var at = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetReference(ascending);
            var targets = Vector256.Create(target);
            for (; at <= ascending.Length - Vector256<int>.Count; at += Vector256<int>.Count)
            {
                var below = Vector256.LessThan(Vector256.LoadUnsafe(ref start, (nuint)at), targets).ExtractMostSignificantBits();
                if (below != byte.MaxValue)
                {
                    return at + BitOperations.TrailingZeroCount(~below);
                }
            }
        }

        while (at < ascending.Length && ascending[at] < target)
        {
            at++;
        }

        return at;
    }

    private static ulong BigEndian(ulong word) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(word) : word;

    private static void CheckSizes(int bytes, int expectedBytes, int values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes, expectedBytes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values, Length);
    }
}
