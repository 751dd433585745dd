using System.Buffers.Binary;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Packed;

/// <summary>Reads values of a fixed number of bits; see <see cref="PackedFormat"/>.</summary>
internal static class PackedReader
{
    /// <summary>How far <see cref="Get"/> may look beyond a run.</summary>
    private const int LookAhead = 9;

    /// <summary>Reads all values of a run that starts at the cursor and moves behind it.</summary>
    public static void ReadAll(IndexInput input, int bits, Span<long> values)
    {
        CheckBits(input, bits);
        RequireRoom(input, values.Length, bits);
        var bytes = input.ReadSpan((int)PackedFormat.ByteCount(values.Length, bits));
        ulong pending = 0;
        var count = 0;
        var at = 0;
        for (var i = 0; i < values.Length; i++)
        {
            ulong value = 0;
            for (var rest = bits; rest > 0;)
            {
                if (count == 0)
                {
                    pending = bytes[at++];
                    count = 8;
                }

                var take = Math.Min(rest, count);
                rest -= take;
                count -= take;
                value = (value << take) | ((pending >> count) & ((1UL << take) - 1));
            }

            values[i] = (long)value;
        }
    }

    /// <summary>Reads the value of a number in the run that starts at <paramref name="start"/>.</summary>
    /// <remarks>Safe for concurrent reads. It may look up to nine bytes beyond the run, which is inside the file: a footer follows.</remarks>
    public static long Get(IndexInput input, long start, int bits, long index)
    {
        var bit = index * bits;
        var shift = (int)(bit & 7);
        var at = start + (bit >> 3);
        var high = BinaryPrimitives.ReadUInt64BigEndian(input.Span(at, 8)) << shift;
        if (bits + shift > 64)
        {
            high |= (uint)(input.Span(at + 8, 1)[0] >> (8 - shift));
        }

        return (long)(high >> (64 - bits));
    }

    /// <summary>Verifies the values from the cursor to an end, so that threads share the cursor at full speed.</summary>
    public static void Prepare(IndexInput input, long end) =>
        input.Prepare(input.Position, Math.Min(end + LookAhead, input.Length) - input.Position);

    /// <summary>Refuses more values than the file can hold from the cursor on; to be asked before there is an array for them.</summary>
    public static void RequireRoom(IndexInput input, int count, int bits)
    {
        if (PackedFormat.ByteCount(count, bits) > Math.Min(int.MaxValue, input.Length - input.Position))
        {
            throw input.Corrupt($"{count} packed integers of {bits} bits with {input.Length - input.Position} bytes left");
        }
    }

    /// <summary>Refuses a width that no writer uses.</summary>
    public static void CheckBits(IndexInput input, int bits)
    {
        if (bits is < 1 or > 64)
        {
            throw input.Corrupt($"packed integers of {bits} bits");
        }
    }

    /// <summary>Reads the version of the packed encodings and refuses others than 1, the one with whole bytes.</summary>
    public static void CheckVersion(IndexInput input)
    {
        var version = input.ReadVInt();
        if (version != PackedFormat.Version)
        {
            throw input.Corrupt($"version of packed integers: expected {PackedFormat.Version}, found {version}");
        }
    }
}
