using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>The documents at the end of a term that do not make a block: gaps as variable-length integers, with or without frequencies.</summary>
internal static class PostingsTail
{
    private const int LongestVInt = 5;

    // What a read of a word may look at beyond the integers.
    private const int Margin = 2 * sizeof(ulong);

    private const ulong Continues = 0x8080808080808080;
    private const ulong Digits = 0x7F7F7F7F7F;

    /// <summary>Whether integers are taken from words of eight bytes without a branch for each byte.</summary>
    public static bool IsWordwise => Bmi2.X64.IsSupported;

    /// <summary>How many bytes the tail of so many documents has at most, and what is read beyond them for speed.</summary>
    public static long LongestOf(int count) => (2L * LongestVInt * count) + Margin;

    /// <summary>Reads as many gaps as the span has room for; false where they do not end, or one is too long or large.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, bool hasFreqs, Span<int> gaps)
    {
        var done = 0;
        var at = IsWordwise ? ReadWordwise(bytes, hasFreqs, gaps, out done) : 0;
        return TryReadScalar(bytes[at..], hasFreqs, gaps[done..]);
    }

    /// <summary>The same, a byte after the other.</summary>
    internal static bool TryReadScalar(ReadOnlySpan<byte> bytes, bool hasFreqs, Span<int> gaps)
    {
        var at = 0;
        for (var i = 0; i < gaps.Length; i++)
        {
            if (!TryReadVInt(bytes, ref at, out var code))
            {
                return false;
            }

            if (hasFreqs && (code & 1) == 0 && !TryReadVInt(bytes, ref at, out _))
            {
                return false;
            }

            gaps[i] = (int)(hasFreqs ? code >> 1 : code);
        }

        return true;
    }

    /// <summary>Reads while whole words can be looked at and all is as it should be; returns where the rest begins.</summary>
    internal static int ReadWordwise(ReadOnlySpan<byte> bytes, bool hasFreqs, Span<int> gaps, out int done)
    {
        var at = 0;
        var freqBit = hasFreqs ? 1 : 0;
        done = 0;
        while (done < gaps.Length && at + Margin <= bytes.Length)
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
            var bits = BitOperations.TrailingZeroCount(~word & Continues) + 1;
            if (bits > 8 * LongestVInt)
            {
                break;
            }

            // A code without its lowest bit has a frequency behind it, nearly always of one byte.
            var next = at + (bits >> 3) + (int)(~word & (uint)freqBit);
            if (bytes[next - 1] >= 0x80)
            {
                break;
            }

            var code = Bmi2.X64.ParallelBitExtract(Bmi2.X64.ZeroHighBits(word, (ulong)bits), Digits);
            gaps[done++] = (int)((uint)code >> freqBit);
            at = next;
        }

        return at;
    }

    private static bool TryReadVInt(ReadOnlySpan<byte> bytes, ref int at, out uint value)
    {
        value = 0;
        for (var shift = 0; shift < 7 * LongestVInt && at < bytes.Length; shift += 7)
        {
            var b = bytes[at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
