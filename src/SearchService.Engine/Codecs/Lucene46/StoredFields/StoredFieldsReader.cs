using System.Buffers;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.StoredFields;

/// <summary>Reads the stored fields of a segment; see <see cref="StoredFieldsFormat"/>.</summary>
/// <remarks>Safe for concurrent reads. A document costs the decompression of its chunk up to its own end.</remarks>
internal sealed class StoredFieldsReader : IDisposable
{
    private readonly IndexInput _data;
    private readonly StoredFieldsIndexReader _index;
    private readonly FieldInfos _fields;
    private readonly int _docCount;
    private readonly int _chunkSize;

    public StoredFieldsReader(SegmentState state)
    {
        _fields = state.Fields;
        _docCount = state.Segment.DocCount;
        using (var index = state.Open(StoredFieldsFormat.IndexExtension))
        {
            _index = new StoredFieldsIndexReader(index, _docCount);
        }

        _data = state.Open(StoredFieldsFormat.DataExtension);
        try
        {
            _chunkSize = CheckData();
        }
        catch
        {
            _data.Dispose();
            throw;
        }
    }

    /// <summary>The stored fields of a document, all or those named.</summary>
    public IReadOnlyList<StoredField> Read(int doc, IReadOnlySet<string>? names)
    {
        var input = _data.Clone();
        var chunk = OpenChunk(input, doc);
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(1, chunk.End(doc)));
        try
        {
            Decompress(input, chunk, bytes.AsSpan(0, chunk.End(doc)));
            RequireFields(input, chunk, doc);
            var fields = new List<StoredField>(names is null ? chunk.FieldCount(doc) : Math.Min(names.Count, chunk.FieldCount(doc)));
            var walk = new StoredFieldsWalk(bytes.AsSpan(chunk.Start(doc), chunk.End(doc) - chunk.Start(doc)), input);
            for (var left = chunk.FieldCount(doc); left > 0; left--)
            {
                walk.Next();
                var field = _fields.Find(walk.FieldNumber) ?? throw input.Corrupt($"a stored value of field {walk.FieldNumber}, which the segment does not have");
                if (names is null || names.Contains(field.Name))
                {
                    fields.Add(walk.Decode(field.Name));
                }
            }

            walk.CheckEnd();
            return fields;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Copies live documents, in order, to a writer whose fields have other numbers.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="liveDocs">Which documents, or null for all.</param>
    /// <param name="newNumbers">The number of each field in the target, by its number here.</param>
    public void CopyTo(StoredFieldsWriter target, Index.LiveDocs? liveDocs, IReadOnlyDictionary<int, int> newNumbers)
    {
        var input = _data.Clone();
        var bytes = Array.Empty<byte>();
        var copy = newNumbers.All(number => number.Key == number.Value) ? null : new StoredDocument();
        for (var number = 0; number < _index.Count; number++)
        {
            input.Position = _index.Pointer(number);
            var chunk = new StoredFieldsChunk(input, _docCount);
            if (bytes.Length < chunk.Length)
            {
                bytes = new byte[chunk.Length + (chunk.Length / 4)];
            }

            Decompress(input, chunk, bytes.AsSpan(0, chunk.Length));
            for (var doc = chunk.DocBase; doc < chunk.DocBase + chunk.Count; doc++)
            {
                if (liveDocs is null || liveDocs.IsLive(doc))
                {
                    CopyDocument(target, bytes.AsSpan(chunk.Start(doc), chunk.End(doc) - chunk.Start(doc)), chunk.FieldCount(doc), copy, input, newNumbers);
                }
            }
        }
    }

    public void Dispose() => _data.Dispose();

    private static void CopyDocument(
        StoredFieldsWriter target, ReadOnlySpan<byte> document, int fieldCount, StoredDocument? copy, IndexInput input, IReadOnlyDictionary<int, int> newNumbers)
    {
        if (copy is null)
        {
            target.Add(document, fieldCount);
            return;
        }

        copy.Clear();
        var walk = new StoredFieldsWalk(document, input);
        for (var left = fieldCount; left > 0; left--)
        {
            walk.Next();
            copy.AddRaw(newNumbers[walk.FieldNumber], walk.Type, walk.Raw);
        }

        walk.CheckEnd();
        target.Add(copy);
    }

    /// <summary>Each value takes a byte at the least.</summary>
    private static void RequireFields(IndexInput input, in StoredFieldsChunk chunk, int doc)
    {
        if (chunk.FieldCount(doc) > chunk.End(doc) - chunk.Start(doc))
        {
            throw input.Corrupt($"{chunk.FieldCount(doc)} values of document {doc} in {chunk.End(doc) - chunk.Start(doc)} bytes");
        }
    }

    private int CheckData()
    {
        CodecFraming.CheckHeader(_data, StoredFieldsFormat.DataCodec, StoredFieldsFormat.Version, StoredFieldsFormat.Version);
        CodecFraming.CheckFooterShape(_data);
        var chunkSize = _data.ReadVInt();
        Packed.PackedReader.CheckVersion(_data);
        if (chunkSize < 1 || _index.EndOfChunks != _data.Length - CodecFraming.FooterLength)
        {
            throw _data.Corrupt($"chunks of {chunkSize} bytes that end at {_index.EndOfChunks} in a file of {_data.Length} bytes");
        }

        return chunkSize;
    }

    private StoredFieldsChunk OpenChunk(IndexInput input, int doc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, _docCount);
        input.Position = _index.Pointer(_index.ChunkOf(doc));
        var chunk = new StoredFieldsChunk(input, _docCount);
        return doc >= chunk.DocBase && doc < chunk.DocBase + chunk.Count
            ? chunk
            : throw input.Corrupt($"the chunk of document {doc} holds {chunk.Count} documents from {chunk.DocBase} on");
    }

    private void Decompress(IndexInput input, in StoredFieldsChunk chunk, Span<byte> target)
    {
        input.Position = chunk.DataStart;
        if (chunk.Length < 2L * _chunkSize)
        {
            Lz4Decompressor.Decompress(input, target);
            return;
        }

        for (var at = 0; at < target.Length; at += _chunkSize)
        {
            Lz4Decompressor.Decompress(input, target.Slice(at, Math.Min(_chunkSize, target.Length - at)));
        }
    }
}
