using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace SearchService.Engine.Store;

/// <summary>A cursor over the immutable bytes of one file, or of a slice of it. Integers are big-endian, as Lucene 4 writes them.</summary>
/// <remarks>
/// Every read is checked against the length; past the end is a <see cref="CorruptIndexException"/>, never a stray access.
/// Where the checksums of the pages of the file are known, no byte is given out before its page was compared with its checksum,
/// once for all cursors: a flipped bit is a <see cref="CorruptIndexException"/> of whoever touches it first. The cursor remembers
/// a run of bytes that need no further look, so that a read costs no more than its check against the length.
/// A cursor is not thread-safe: give each thread a <see cref="Clone"/>. Clones and slices share the bytes and are free to
/// make; the bytes belong to the <see cref="Directory"/> input that was opened first and die with its disposal.
/// </remarks>
public sealed unsafe class IndexInput : IDisposable
{
    private readonly byte* _start;
    private readonly IDisposable? _owner;
    private readonly PageVerifier? _pages;
    private readonly long _fileOffset;
    private long _position;

    /// <summary>The bytes from here to before there are verified, or need no verification.</summary>
    private long _from;
    private long _end;

    internal IndexInput(string name, byte* start, long length, IDisposable? owner)
        : this(name, start, length, owner, null, 0)
    {
        _end = length;
    }

    private IndexInput(string name, byte* start, long length, IDisposable? owner, PageVerifier? pages, long fileOffset)
    {
        Name = name;
        _start = start;
        Length = length;
        _owner = owner;
        _pages = pages;
        _fileOffset = fileOffset;
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
    public IndexInput Clone() => new(Name, _start, Length, null, _pages, _fileOffset) { _position = _position, _from = _from, _end = _end };

    /// <summary>A cursor over a part of the bytes, at its start.</summary>
    public IndexInput Slice(string name, long offset, long length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw Corrupt($"slice \"{name}\" of {length} bytes at {offset} in a file of {Length} bytes");
        }

        return new IndexInput(name, _start + offset, length, null, _pages, _fileOffset + offset)
        {
            _from = Math.Clamp(_from - offset, 0, length),
            _end = Math.Clamp(_end - offset, 0, length),
        };
    }

    /// <summary>The bytes from <paramref name="offset"/>, without moving the cursor. Threads may share a cursor for this alone.</summary>
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        if (!IsOpen(offset, length))
        {
            Verify(offset, length);
        }

        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    /// <summary>The next <paramref name="length"/> bytes, in place.</summary>
    public ReadOnlySpan<byte> ReadSpan(int length)
    {
        var at = _position;
        if (!IsOpen(at, length))
        {
            Prepare(at, length);
        }

        _position = at + length;
        return new ReadOnlySpan<byte>(_start + at, length);
    }

    /// <summary>Verifies a part of the bytes now, so that reads of it are as fast as they can be when threads share this cursor.</summary>
    public void Prepare(long offset, long length)
    {
        Verify(offset, length);
        if (_pages is not null && length > 0)
        {
            var (from, end) = _pages.Window(_fileOffset + offset, _fileOffset + offset + length);
            _from = Math.Clamp(from - _fileOffset, 0, Length);
            _end = Math.Clamp(end - _fileOffset, 0, Length);
        }
    }

    /// <summary>Reads one byte.</summary>
    public byte ReadByte()
    {
        var at = _position;
        if (at < _from || at >= _end)
        {
            Prepare(at, 1);
        }

        _position = at + 1;
        return _start[at];
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

    /// <summary>The same bytes, which are from now on compared with the checksums of the pages of their file.</summary>
    internal IndexInput Verified(uint[] checksums) => new(Name, _start, Length, _owner, new PageVerifier(Name, _start, Length, checksums), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsOpen(long offset, int length) => offset >= _from && length >= 0 && offset <= _end - length;

    private void Verify(long offset, long length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw Corrupt($"read of {length} bytes at {offset} in a file of {Length} bytes");
        }

        if (_pages is not null && length > 0)
        {
            _pages.Require(_fileOffset + offset, _fileOffset + offset + length);
        }
    }

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
