using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.StoredFields;

/// <summary>Writes where the chunks start, in documents and in bytes; see <see cref="StoredFieldsFormat"/>.</summary>
internal sealed class StoredFieldsIndexWriter : IDisposable
{
    private readonly IndexOutput _output;
    private readonly long[] _docBases = new long[StoredFieldsFormat.ChunksInIndexBlock];
    private readonly long[] _pointers = new long[StoredFieldsFormat.ChunksInIndexBlock];
    private int _count;

    public StoredFieldsIndexWriter(IndexOutput output)
    {
        _output = output;
        CodecFraming.WriteHeader(output, StoredFieldsFormat.IndexCodec, StoredFieldsFormat.Version);
        output.WriteVInt(PackedFormat.Version);
    }

    /// <summary>Adds a chunk that starts with that document at that byte of the data file.</summary>
    public void Add(int docBase, long pointer)
    {
        if (_count == _docBases.Length)
        {
            WriteBlock();
        }

        _docBases[_count] = docBase;
        _pointers[_count++] = pointer;
    }

    /// <summary>Completes the file.</summary>
    public void Finish(long endOfChunks)
    {
        if (_count > 0)
        {
            WriteBlock();
        }

        _output.WriteVInt(0);
        _output.WriteVLong(endOfChunks);
        CodecFraming.WriteFooter(_output);
    }

    public void Dispose() => _output.Dispose();

    private void WriteBlock()
    {
        var docBases = _docBases.AsSpan(0, _count);
        var pointers = _pointers.AsSpan(0, _count);
        _count = 0;
        var gaps = docBases.Length - 1;

        // Rounded up from the half, as Java rounds, for equal bytes.
        var averageDocs = gaps == 0 ? 0 : (long)MathF.Floor(((float)(docBases[^1] - docBases[0]) / gaps) + 0.5f);
        var averageSize = gaps == 0 ? 0 : (pointers[^1] - pointers[0]) / gaps;
        _output.WriteVInt(docBases.Length);
        _output.WriteVInt((int)docBases[0]);
        _output.WriteVInt((int)averageDocs);
        WriteDeltas(docBases, averageDocs);
        _output.WriteVLong(pointers[0]);
        _output.WriteVLong(averageSize);
        WriteDeltas(pointers, averageSize);
    }

    private void WriteDeltas(Span<long> values, long average)
    {
        var first = values[0];
        long all = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = PackedFormat.ZigZagEncode(values[i] - first - (average * i));
            all |= values[i];
        }

        var bits = PackedFormat.BitsRequired(all);
        _output.WriteVInt(bits);
        PackedWriter.WriteAll(_output, values, bits);
    }
}
