using System.Runtime.CompilerServices;

namespace SearchService.Engine.Store;

/// <summary>A cursor over a part of a file that is read in place: variable-length integers without a bounds check of the whole file for each byte.</summary>
internal ref struct SpanInput(IndexInput file, ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Where the next read starts in the bytes.</summary>
    public int Position { get; set; }

    /// <summary>Reads an integer of one to five bytes.</summary>
    public int ReadVInt()
    {
        var value = ReadVLong();
        return value is >= 0 and <= uint.MaxValue ? (int)value : throw Corrupt($"a variable-length integer of {value}");
    }

    /// <summary>Reads a long that is not negative, of one to nine bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadVLong()
    {
        var at = Position;
        if ((uint)at < (uint)_bytes.Length && _bytes[at] < 0x80)
        {
            Position = at + 1;
            return _bytes[at];
        }

        return ReadLong();
    }

    private long ReadLong()
    {
        ulong value = 0;
        var at = Position;
        for (var shift = 0; shift < 63 && (uint)at < (uint)_bytes.Length; shift += 7)
        {
            var b = _bytes[at++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                Position = at;
                return (long)value;
            }
        }

        throw Corrupt("a variable-length integer that does not end");
    }

    private readonly CorruptIndexException Corrupt(string problem) => file.Corrupt($"{problem}, {Position} bytes into a part of {_bytes.Length} bytes");
}
