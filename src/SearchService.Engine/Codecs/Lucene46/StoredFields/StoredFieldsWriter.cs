using System.Buffers.Binary;
using System.Text;
using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.StoredFields;

/// <summary>Writes the stored fields of one document after the other; see <see cref="StoredFieldsFormat"/>.</summary>
/// <remarks>Documents go to the file as chunks fill up, so that memory does not grow with their number.</remarks>
internal sealed class StoredFieldsWriter : IDisposable
{
    private readonly IndexOutput _data;
    private readonly StoredFieldsIndexWriter _index;
    private readonly Lz4Compressor _compressor = new();
    private readonly long[] _fieldCounts = new long[StoredFieldsFormat.MaxDocsInChunk];
    private readonly long[] _lengths = new long[StoredFieldsFormat.MaxDocsInChunk];
    private byte[] _buffer = new byte[2 * StoredFieldsFormat.ChunkSize];
    private int _count;
    private int _docStart;
    private int _docBase;
    private int _docsInChunk;
    private int _fieldsInDoc;

    public StoredFieldsWriter(SegmentState state)
    {
        _data = state.Create(StoredFieldsFormat.DataExtension);
        try
        {
            _index = new StoredFieldsIndexWriter(state.Create(StoredFieldsFormat.IndexExtension));
        }
        catch
        {
            _data.Dispose();
            throw;
        }

        CodecFraming.WriteHeader(_data, StoredFieldsFormat.DataCodec, StoredFieldsFormat.Version);
        _data.WriteVInt(StoredFieldsFormat.ChunkSize);
        _data.WriteVInt(PackedFormat.Version);
    }

    /// <summary>The number of documents ended so far.</summary>
    public int DocCount => _docBase + _docsInChunk;

    /// <summary>Adds a string to the current document.</summary>
    public void Add(int fieldNumber, string value)
    {
        WriteTag(fieldNumber, StoredFieldsFormat.StringType);
        var length = Encoding.UTF8.GetByteCount(value);
        WriteVLong(length);
        Encoding.UTF8.GetBytes(value, Reserve(length));
    }

    /// <summary>Adds bytes to the current document.</summary>
    public void Add(int fieldNumber, ReadOnlySpan<byte> value)
    {
        WriteTag(fieldNumber, StoredFieldsFormat.BinaryType);
        WriteVLong(value.Length);
        value.CopyTo(Reserve(value.Length));
    }

    /// <summary>Adds an integer to the current document.</summary>
    public void Add(int fieldNumber, long value)
    {
        WriteTag(fieldNumber, StoredFieldsFormat.Int64Type);
        BinaryPrimitives.WriteInt64BigEndian(Reserve(8), value);
    }

    /// <summary>Adds a floating-point number to the current document.</summary>
    public void Add(int fieldNumber, double value)
    {
        WriteTag(fieldNumber, StoredFieldsFormat.DoubleType);
        BinaryPrimitives.WriteDoubleBigEndian(Reserve(8), value);
    }

    /// <summary>Adds a value as another segment holds it.</summary>
    public void AddRaw(int fieldNumber, int type, ReadOnlySpan<byte> value)
    {
        WriteTag(fieldNumber, type);
        value.CopyTo(Reserve(value.Length));
    }

    /// <summary>Ends the current document, which may have no fields.</summary>
    public void EndDocument()
    {
        _fieldCounts[_docsInChunk] = _fieldsInDoc;
        _lengths[_docsInChunk] = _count - _docStart;
        _docsInChunk++;
        _fieldsInDoc = 0;
        _docStart = _count;
        if (_docsInChunk == StoredFieldsFormat.MaxDocsInChunk || _count >= StoredFieldsFormat.ChunkSize)
        {
            WriteChunk();
        }
    }

    /// <summary>Completes both files.</summary>
    public void Finish()
    {
        if (_docsInChunk > 0)
        {
            WriteChunk();
        }

        _index.Finish(_data.Position);
        CodecFraming.WriteFooter(_data);
    }

    public void Dispose()
    {
        try
        {
            _data.Dispose();
        }
        finally
        {
            _index.Dispose();
        }
    }

    private void WriteChunk()
    {
        _index.Add(_docBase, _data.Position);
        _data.WriteVInt(_docBase);
        _data.WriteVInt(_docsInChunk);
        WriteCounts(_fieldCounts.AsSpan(0, _docsInChunk));
        WriteCounts(_lengths.AsSpan(0, _docsInChunk));
        var slice = _count < 2 * StoredFieldsFormat.ChunkSize ? _count : StoredFieldsFormat.ChunkSize;
        var at = 0;
        do
        {
            _compressor.Compress(_buffer.AsSpan(at, Math.Min(slice, _count - at)), _data);
            at += slice;
        }
        while (at < _count);

        _docBase += _docsInChunk;
        _docsInChunk = 0;
        _count = 0;
        _docStart = 0;
    }

    private void WriteCounts(ReadOnlySpan<long> counts)
    {
        if (counts.Length == 1)
        {
            _data.WriteVInt((int)counts[0]);
            return;
        }

        if (counts.IndexOfAnyExcept(counts[0]) < 0)
        {
            _data.WriteVInt(0);
            _data.WriteVInt((int)counts[0]);
            return;
        }

        long all = 0;
        foreach (var count in counts)
        {
            all |= count;
        }

        var bits = PackedFormat.BitsRequired(all);
        _data.WriteVInt(bits);
        PackedWriter.WriteAll(_data, counts, bits);
    }

    private void WriteTag(int fieldNumber, int type)
    {
        _fieldsInDoc++;
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
