using System.Buffers.Binary;
using System.Numerics;
using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.StoredFields;

/// <summary>A greedy LZ4 compressor: one look into a hash table for each position.</summary>
/// <remarks>Reusable, not thread-safe. It finds the matches that Lucene's fast mode finds, so equal input gives equal files.</remarks>
internal sealed class Lz4Compressor
{
    // 2^14 bytes of table were the budget of the original; narrow offsets, of short inputs, leave room for more slots. The
    // shortest input that is searched at all has offsets of three bits, which make four, and so 2^15 slots.
    private const int MemoryLog = 14;
    private const int MaxHashBits = MemoryLog + 3 - 2;
    private const int HashMultiplier = -1640531535;

    private readonly int[] _lastSeen = new int[1 << MaxHashBits];

    /// <summary>Compresses the bytes as one block.</summary>
    public void Compress(ReadOnlySpan<byte> bytes, IndexOutput output)
    {
        var anchor = 0;
        if (bytes.Length > Lz4Format.LastLiterals + Lz4Format.MinMatch)
        {
            var shift = 32 - Reset(bytes.Length);
            var matchEnd = bytes.Length - Lz4Format.LastLiterals;
            var lastStart = matchEnd - Lz4Format.MinMatch;
            for (var at = 1; at < lastStart;)
            {
                var word = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
                ref var seen = ref _lastSeen[(int)((uint)(word * HashMultiplier) >> shift)];
                var match = seen;
                seen = at;
                if (at - match > Lz4Format.MaxDistance || BinaryPrimitives.ReadInt32BigEndian(bytes[match..]) != word)
                {
                    at++;
                    continue;
                }

                var length = Lz4Format.MinMatch + bytes[(match + Lz4Format.MinMatch)..]
                    .CommonPrefixLength(bytes[(at + Lz4Format.MinMatch)..matchEnd]);
                WriteSequence(output, bytes[anchor..at], at - match, length);
                at += length;
                anchor = at;
            }
        }

        WriteLiterals(output, bytes[anchor..], 0);
    }

    /// <summary>Forgets what was seen and returns how many bits of hash the table takes for this length.</summary>
    private int Reset(int length)
    {
        var offsetBits = PackedFormat.BitsRequired(length - Lz4Format.LastLiterals);
        var hashBits = MemoryLog + 3 - (32 - BitOperations.LeadingZeroCount((uint)(offsetBits - 1)));
        _lastSeen.AsSpan(0, 1 << hashBits).Clear();
        return hashBits;
    }

    private static void WriteSequence(IndexOutput output, ReadOnlySpan<byte> literals, int distance, int length)
    {
        WriteLiterals(output, literals, Math.Min(length - Lz4Format.MinMatch, Lz4Format.Nibble));
        output.WriteByte((byte)distance);
        output.WriteByte((byte)(distance >> 8));
        WriteMore(output, length - Lz4Format.MinMatch);
    }

    private static void WriteLiterals(IndexOutput output, ReadOnlySpan<byte> literals, int lowNibble)
    {
        output.WriteByte((byte)((Math.Min(literals.Length, Lz4Format.Nibble) << 4) | lowNibble));
        WriteMore(output, literals.Length);
        output.WriteBytes(literals);
    }

    private static void WriteMore(IndexOutput output, int length)
    {
        if (length < Lz4Format.Nibble)
        {
            return;
        }

        var rest = length - Lz4Format.Nibble;
        for (; rest >= 255; rest -= 255)
        {
            output.WriteByte(255);
        }

        output.WriteByte((byte)rest);
    }
}
