using System.Buffers.Binary;
using System.Text;

namespace SearchService.Engine.Store;

/// <summary>A buffered, checksummed, append-only file being written. The mirror of <see cref="IndexInput"/>.</summary>
/// <remarks>Not thread-safe. The bytes are on stable storage only after <see cref="Directory.Sync"/>.</remarks>
public sealed class IndexOutput : IDisposable
{
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[1 << 14];
    private readonly PageChecksums _pages = new();
    private int _count;
    private long _flushed;
    private uint _crc;
    private bool _disposed;

    /// <summary>Writes to a stream of a directory, which is disposed of with it.</summary>
    public IndexOutput(string name, Stream stream)
    {
        Name = name;
        _stream = stream;
    }

    /// <summary>The name of the file, for error messages.</summary>
    public string Name { get; }

    /// <summary>The number of bytes written so far.</summary>
    public long Position => _flushed + _count;

    /// <summary>The CRC-32 (zlib) of all bytes written so far.</summary>
    public uint Checksum => Crc32.Append(_crc, _buffer.AsSpan(0, _count));

    /// <summary>The checksums of the pages of what was handed to the file so far; complete once this is disposed.</summary>
    internal uint[] PageChecksums => _pages.ToArray();

    /// <summary>Writes one byte.</summary>
    public void WriteByte(byte value)
    {
        if (_count == _buffer.Length)
        {
            FlushBuffer();
        }

        _buffer[_count++] = value;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _count)
        {
            FlushBuffer();
            if (bytes.Length >= _buffer.Length)
            {
                Emit(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_count));
        _count += bytes.Length;
    }

    /// <summary>Writes a big-endian 16-bit integer.</summary>
    public void WriteInt16(short value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteInt16BigEndian(bytes, value);
        WriteBytes(bytes);
    }

    /// <summary>Writes a big-endian 32-bit integer.</summary>
    public void WriteInt32(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        WriteBytes(bytes);
    }

    /// <summary>Writes a big-endian 64-bit integer.</summary>
    public void WriteInt64(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        WriteBytes(bytes);
    }

    /// <summary>Writes an integer in one to five bytes, seven bits each, low bits first.</summary>
    public void WriteVInt(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

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

    /// <summary>Writes a string as UTF-8 with its VInt length in bytes.</summary>
    public void WriteString(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        WriteVInt(bytes.Length);
        WriteBytes(bytes);
    }

    /// <summary>Writes a map of strings with its 32-bit count, keys in ordinal order so that equal maps give equal bytes.</summary>
    public void WriteStringMap(IReadOnlyDictionary<string, string> map)
    {
        WriteInt32(map.Count);
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            WriteString(key);
            WriteString(value);
        }
    }

    /// <summary>Writes a set of strings with its 32-bit count, in ordinal order.</summary>
    public void WriteStringSet(IReadOnlyCollection<string> set)
    {
        WriteInt32(set.Count);
        foreach (var value in set.Order(StringComparer.Ordinal))
        {
            WriteString(value);
        }
    }

    /// <summary>Hands the last bytes to the file and closes it.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        try
        {
            FlushBuffer();
        }
        finally
        {
            _stream.Dispose();
        }
    }

    private void FlushBuffer()
    {
        var count = _count;
        _count = 0;
        Emit(_buffer.AsSpan(0, count));
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Write(bytes);
        }
        catch (ArgumentOutOfRangeException refused)
        {
            // So the runtime puts it when the system allows no file to grow so large.
            throw new IOException($"The file \"{Name}\" cannot grow beyond {_flushed} bytes: {refused.Message}", refused);
        }

        _crc = Crc32.Append(_crc, bytes);
        _pages.Append(bytes);
        _flushed += bytes.Length;
    }
}
