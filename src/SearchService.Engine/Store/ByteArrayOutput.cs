namespace SearchService.Engine.Store;

/// <summary>Bytes gathered in memory before their length is known, with the variable-length integers of <see cref="IndexOutput"/>.</summary>
/// <remarks>Grows by doubling and keeps its array over <see cref="Clear"/>. Not thread-safe.</remarks>
public sealed class ByteArrayOutput
{
    private byte[] _bytes = new byte[64];

    /// <summary>The number of bytes gathered.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes gathered, valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets all bytes.</summary>
    public void Clear() => Length = 0;

    /// <summary>Writes one byte.</summary>
    public void WriteByte(byte value)
    {
        if (Length == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _bytes[Length++] = value;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Extend(bytes.Length));

    /// <summary>Writes an integer in one to five bytes, seven bits each, low bits first.</summary>
    public void WriteVInt(int value) => WriteVLong((uint)value);

    /// <summary>Writes a long in one to ten bytes, seven bits each, low bits first.</summary>
    public void WriteVLong(long value)
    {
        var rest = (ulong)value;
        while (rest >= 0x80)
        {
            WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

    /// <summary>Adds so many bytes and returns them to be filled; what they hold before that is undefined.</summary>
    public Span<byte> Extend(int count)
    {
        var needed = checked(Length + count);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(needed, _bytes.Length * 2L)));
        }

        var added = _bytes.AsSpan(Length, count);
        Length = needed;
        return added;
    }
}
