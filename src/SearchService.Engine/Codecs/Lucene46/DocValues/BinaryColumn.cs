using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>A column of bytes, or the distinct values of a sorted column, in the file.</summary>
internal sealed class BinaryColumn
{
    private readonly IndexInput _data;
    private readonly BinaryEntry _entry;
    private readonly MonotonicPackedReader? _addresses;
    private readonly Presence _presence;

    public BinaryColumn(IndexInput data, BinaryEntry entry)
    {
        _data = data.Clone();
        _entry = entry;
        _presence = new Presence(data, entry.Missing, entry.Count);
        if (entry.MaxLength > data.Length)
        {
            throw data.Corrupt($"values of up to {entry.MaxLength} bytes in a file of {data.Length}");
        }

        if (entry.Encoding != DocValuesFormat.FixedLength)
        {
            var count = entry.Encoding == DocValuesFormat.VariableLength
                ? entry.Count
                : (entry.Count + entry.Interval - 1) / entry.Interval;
            var input = data.Clone();
            input.Position = entry.Addresses;
            _addresses = new MonotonicPackedReader(input, entry.BlockSize, count);
        }
    }

    /// <summary>The number of values.</summary>
    public long Count => _entry.Count;

    /// <summary>Whether the document has a value.</summary>
    public bool Exists(int doc) => _presence.Exists(doc);

    /// <summary>The bytes of a number, in a new array.</summary>
    public byte[] Get(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        switch (_entry.Encoding)
        {
            case DocValuesFormat.FixedLength:
                return _data.Span(_entry.Offset + (index * _entry.MaxLength), _entry.MaxLength).ToArray();
            case DocValuesFormat.VariableLength:
                var start = index == 0 ? 0 : _addresses![index - 1];
                return _data.Span(_entry.Offset + start, LengthOf(_addresses![index] - start)).ToArray();
            default:
                return GetPrefixed(index);
        }
    }

    private int LengthOf(long length) => length is >= 0 and <= int.MaxValue ? (int)length : throw _data.Corrupt($"a value of {length} bytes");

    private byte[] GetPrefixed(long index)
    {
        var input = _data.Clone();
        input.Position = _entry.Offset + _addresses![index / _entry.Interval];
        Span<byte> value = _entry.MaxLength <= 512 ? stackalloc byte[_entry.MaxLength] : new byte[_entry.MaxLength];
        var length = 0;
        for (var left = index % _entry.Interval; left >= 0; left--)
        {
            var shared = input.ReadVInt();
            var more = input.ReadVInt();
            if (shared < 0 || shared > length || more < 0 || more > value.Length - shared)
            {
                throw input.Corrupt($"a value of {more} bytes behind {shared} shared ones");
            }

            input.ReadSpan(more).CopyTo(value[shared..]);
            length = shared + more;
        }

        return value[..length].ToArray();
    }
}
