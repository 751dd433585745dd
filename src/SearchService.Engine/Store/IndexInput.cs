using System.Buffers.Binary;
using System.Text;

namespace SearchService.Engine.Store;

/// <summary>A cursor over the immutable bytes of one file, or of a slice of it. Integers are big-endian, as Lucene 4 writes them.</summary>
/// <remarks>
/// Every read is checked against the length; past the end is a <see cref="CorruptIndexException"/>, never a stray access.
/// A cursor is not thread-safe: give each thread a <see cref="Clone"/>. Clones and slices share the bytes and are free to
/// make; the bytes belong to the <see cref="Directory"/> input that was opened first and die with its disposal.
/// </remarks>
public sealed unsafe class IndexInput : IDisposable
{
    private readonly byte* _start;
    private readonly IDisposable? _owner;
    private long _position;

    internal IndexInput(string name, byte* start, long length, IDisposable? owner)
    {
        Name = name;
        _start = start;
        Length = length;
        _owner = owner;
    }

    /// <summary>The name of the file, for error messages.</summary>
    public string Name { get; }

    /// <summary>The number of bytes.</summary>
    public long Length { get; }

    /// <summary>Where the next read starts; may be set anywhere from 0 to <see cref="Length"/>.</summary>
    public long Position
    {
        get => _position;
        set
        {
            if ((ulong)value > (ulong)Length)
            {
                throw Corrupt($"seek to {value} in a file of {Length} bytes");
            }

            _position = value;
        }
    }

    /// <summary>A second cursor over the same bytes, at the same position.</summary>
    public IndexInput Clone() => new(Name, _start, Length, null) { _position = _position };

    /// <summary>A cursor over a part of the bytes, at its start.</summary>
    public IndexInput Slice(string name, long offset, long length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw Corrupt($"slice \"{name}\" of {length} bytes at {offset} in a file of {Length} bytes");
        }

        return new IndexInput(name, _start + offset, length, null);
    }

    /// <summary>The bytes from <paramref name="offset"/>, without moving the cursor.</summary>
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw Corrupt($"read of {length} bytes at {offset} in a file of {Length} bytes");
        }

        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    /// <summary>The next <paramref name="length"/> bytes, in place.</summary>
    public ReadOnlySpan<byte> ReadSpan(int length)
    {
        var span = Span(_position, length);
        _position += length;
        return span;
    }

    /// <summary>Reads one byte.</summary>
    public byte ReadByte()
    {
        if (_position >= Length)
        {
            throw Corrupt("read past the end");
        }

        return _start[_position++];
    }

    /// <summary>Reads a big-endian 16-bit integer.</summary>
    public short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(ReadSpan(2));

    /// <summary>Reads a big-endian 32-bit integer.</summary>
    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(ReadSpan(4));

    /// <summary>Reads a big-endian 64-bit integer.</summary>
    public long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(ReadSpan(8));

    /// <summary>Reads an integer of one to five bytes, seven bits each, low bits first.</summary>
    public int ReadVInt()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var b = ReadByte();
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return (int)value;
            }
        }

        throw Corrupt("a variable-length integer has more than five bytes");
    }

    /// <summary>Reads an integer of one to nine bytes (ten when negative), seven bits each, low bits first.</summary>
    public long ReadVLong()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var b = ReadByte();
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return (long)value;
            }
        }

        throw Corrupt("a variable-length long has more than ten bytes");
    }

    /// <summary>Reads a VInt that counts or sizes something that follows, refusing what the file cannot hold.</summary>
    public int ReadCount()
    {
        var count = ReadVInt();
        if (count < 0 || count > Length - _position)
        {
            throw Corrupt($"count {count} with {Length - _position} bytes left");
        }

        return count;
    }

    /// <summary>Reads a UTF-8 string with its VInt length in bytes.</summary>
    public string ReadString() => Encoding.UTF8.GetString(ReadSpan(ReadCount()));

    /// <summary>Reads a map of strings with its 32-bit count.</summary>
    public Dictionary<string, string> ReadStringMap()
    {
        var count = ReadInt32Count();
        var map = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var key = ReadString();
            map[key] = ReadString();
        }

        return map;
    }

    /// <summary>Reads a set of strings with its 32-bit count.</summary>
    public HashSet<string> ReadStringSet()
    {
        var count = ReadInt32Count();
        var set = new HashSet<string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            set.Add(ReadString());
        }

        return set;
    }

    /// <summary>The error for this file at this position, to be thrown by the caller.</summary>
    public CorruptIndexException Corrupt(string problem) => new(problem, Name, _position);

    /// <summary>Releases the bytes, when this cursor is the one that the directory opened; otherwise does nothing.</summary>
    public void Dispose() => _owner?.Dispose();

    private int ReadInt32Count()
    {
        var count = ReadInt32();
        if (count < 0 || count > Length - _position)
        {
            throw Corrupt($"count {count} with {Length - _position} bytes left");
        }

        return count;
    }
}
