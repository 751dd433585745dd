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
    private int _docBase;
    private int _docsInChunk;

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

    /// <summary>Adds a document, which may have no fields.</summary>
    public void Add(StoredDocument document) => Add(document.Bytes, document.FieldCount);

    /// <summary>Adds a document as another segment with the same numbers of fields holds it.</summary>
    public void Add(ReadOnlySpan<byte> document, int fieldCount)
    {
        _fieldCounts[_docsInChunk] = fieldCount;
        _lengths[_docsInChunk] = document.Length;
        _docsInChunk++;
        if (document.Length > _buffer.Length - _count)
        {
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(2L * _buffer.Length, (long)_count + document.Length)));
        }

        document.CopyTo(_buffer.AsSpan(_count));
        _count += document.Length;
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
}
