using System.Buffers.Binary;
using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.StoredFields;

/// <summary>Walks over the values of one decompressed document.</summary>
/// <param name="bytes">The document.</param>
/// <param name="source">The file it came from, for error messages.</param>
internal ref struct StoredFieldsWalk(ReadOnlySpan<byte> bytes, IndexInput source)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;
    private int _contentStart;

    /// <summary>The number of the field of the current value.</summary>
    public int FieldNumber { get; private set; }

    /// <summary>The type of the current value.</summary>
    public int Type { get; private set; }

    /// <summary>The current value as it is stored, the length of strings and bytes included.</summary>
    public ReadOnlySpan<byte> Raw { get; private set; }

    private readonly ReadOnlySpan<byte> Content => Raw[_contentStart..];

    /// <summary>Moves to the next value.</summary>
    public void Next()
    {
        var tag = ReadVLong();
        FieldNumber = (int)(tag >> StoredFieldsFormat.TypeBits);
        Type = (int)(tag & StoredFieldsFormat.TypeMask);
        var start = _position;
        var length = Type switch
        {
            StoredFieldsFormat.StringType or StoredFieldsFormat.BinaryType => ReadVLong(),
            StoredFieldsFormat.Int32Type or StoredFieldsFormat.FloatType => 4L,
            StoredFieldsFormat.Int64Type or StoredFieldsFormat.DoubleType => 8L,
            _ => throw source.Corrupt($"a stored value of type {Type}"),
        };
        if (length < 0 || length > _bytes.Length - _position)
        {
            throw source.Corrupt($"a stored value of {length} bytes with {_bytes.Length - _position} left in its document");
        }

        _contentStart = _position - start;
        _position += (int)length;
        Raw = _bytes[start.._position];
    }

    /// <summary>The current value as an object.</summary>
    public readonly StoredField Decode(string name) => Type switch
    {
        StoredFieldsFormat.StringType => new StoredField(name, Encoding.UTF8.GetString(Content), null, null, null),
        StoredFieldsFormat.BinaryType => new StoredField(name, null, Content.ToArray(), null, null),
        StoredFieldsFormat.Int32Type => new StoredField(name, null, null, BinaryPrimitives.ReadInt32BigEndian(Content), null),
        StoredFieldsFormat.Int64Type => new StoredField(name, null, null, BinaryPrimitives.ReadInt64BigEndian(Content), null),
        StoredFieldsFormat.FloatType => new StoredField(name, null, null, null, BinaryPrimitives.ReadSingleBigEndian(Content)),
        _ => new StoredField(name, null, null, null, BinaryPrimitives.ReadDoubleBigEndian(Content)),
    };

    /// <summary>Refuses a document with bytes behind its last value.</summary>
    public readonly void CheckEnd()
    {
        if (_position != _bytes.Length)
        {
            throw source.Corrupt($"{_bytes.Length - _position} bytes behind the last stored value of a document");
        }
    }

    private long ReadVLong()
    {
        long value = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            if (_position == _bytes.Length)
            {
                throw source.Corrupt("a stored document ends inside a value");
            }

            var b = _bytes[_position++];
            value |= (long)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw source.Corrupt("a variable-length long has more than nine bytes");
    }
}
