using System.Buffers.Binary;
using System.Text;

namespace SearchService.Engine.Codecs.Lucene46.StoredFields;

/// <summary>The stored fields of one document in the form in which chunks hold them; used again for the next one. See <see cref="StoredFieldsFormat"/>.</summary>
internal sealed class StoredDocument
{
    private byte[] _buffer = new byte[1 << 10];
    private int _count;

    /// <summary>The values.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _count);

    /// <summary>The number of values.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Forgets all values.</summary>
    public void Clear() => FieldCount = _count = 0;

    /// <summary>Adds a string.</summary>
    public void Add(int fieldNumber, string value)
    {
        WriteTag(fieldNumber, StoredFieldsFormat.StringType);
        var length = Encoding.UTF8.GetByteCount(value);
        WriteVLong(length);
        Encoding.UTF8.GetBytes(value, Reserve(length));
    }

    /// <summary>Adds bytes.</summary>
    public void Add(int fieldNumber, ReadOnlySpan<byte> value)
    {
        WriteTag(fieldNumber, StoredFieldsFormat.BinaryType);
        WriteVLong(value.Length);
        value.CopyTo(Reserve(value.Length));
    }

    /// <summary>Adds an integer.</summary>
    public void Add(int fieldNumber, long value)
    {
        WriteTag(fieldNumber, StoredFieldsFormat.Int64Type);
        BinaryPrimitives.WriteInt64BigEndian(Reserve(8), value);
    }

    /// <summary>Adds a floating-point number.</summary>
    public void Add(int fieldNumber, double value)
    {
        WriteTag(fieldNumber, StoredFieldsFormat.DoubleType);
        BinaryPrimitives.WriteDoubleBigEndian(Reserve(8), value);
    }

    /// <summary>Adds a value as a segment holds it.</summary>
    public void AddRaw(int fieldNumber, int type, ReadOnlySpan<byte> value)
    {
        WriteTag(fieldNumber, type);
        value.CopyTo(Reserve(value.Length));
    }

    private void WriteTag(int fieldNumber, int type)
    {
        FieldCount++;
        WriteVLong(((long)fieldNumber << StoredFieldsFormat.TypeBits) | (uint)type);
    }

    private void WriteVLong(long value)
    {
        var bytes = Reserve(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[length++] = (byte)(value | 0x80);
        }

        bytes[length++] = (byte)value;
        _count -= 10 - length;
    }

    private Span<byte> Reserve(int length)
    {
        if (length > _buffer.Length - _count)
        {
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(2L * _buffer.Length, (long)_count + length)));
        }

        _count += length;
        return _buffer.AsSpan(_count - length, length);
    }
}
