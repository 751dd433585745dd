using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.StoredFields;

/// <summary>Finds the chunk of a document; see <see cref="StoredFieldsFormat"/>. Held in memory: twelve bytes a chunk.</summary>
internal sealed class StoredFieldsIndexReader
{
    private readonly int[] _docBases;
    private readonly long[] _pointers;

    /// <summary>Reads the whole index file, which may be closed afterwards.</summary>
    public StoredFieldsIndexReader(IndexInput input, int docCount)
    {
        CodecFraming.CheckHeader(input, StoredFieldsFormat.IndexCodec, StoredFieldsFormat.Version, StoredFieldsFormat.Version);
        CodecFraming.CheckFooterShape(input);
        PackedReader.CheckVersion(input);
        var docBases = new List<int>();
        var pointers = new List<long>();
        for (var chunks = input.ReadVInt(); chunks != 0; chunks = input.ReadVInt())
        {
            if (chunks is < 0 or > StoredFieldsFormat.ChunksInIndexBlock)
            {
                throw input.Corrupt($"an index block of {chunks} chunks");
            }

            foreach (var docBase in ReadDeltas(input, chunks, input.ReadVInt(), input.ReadVInt()))
            {
                docBases.Add(docBase is >= 0 and <= int.MaxValue ? (int)docBase : throw input.Corrupt($"a chunk from document {docBase} on"));
            }

            pointers.AddRange(ReadDeltas(input, chunks, input.ReadVLong(), input.ReadVLong()));
        }

        EndOfChunks = input.ReadVLong();
        _docBases = [.. docBases];
        _pointers = [.. pointers];
        Check(input, docCount);
    }

    /// <summary>Where the last chunk ends in the data file.</summary>
    public long EndOfChunks { get; }

    /// <summary>The number of chunks.</summary>
    public int Count => _docBases.Length;

    /// <summary>The number of the chunk that holds a document.</summary>
    public int ChunkOf(int doc)
    {
        var found = Array.BinarySearch(_docBases, doc);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Where a chunk starts in the data file.</summary>
    public long Pointer(int chunk) => _pointers[chunk];

    private static long[] ReadDeltas(IndexInput input, int count, long first, long average)
    {
        var values = new long[count];
        PackedReader.ReadAll(input, input.ReadVInt(), values);
        for (var i = 0; i < count; i++)
        {
            values[i] = first + (average * i) + PackedFormat.ZigZagDecode(values[i]);
        }

        return values;
    }

    private void Check(IndexInput input, int docCount)
    {
        if (docCount > (long)Count * StoredFieldsFormat.MaxDocsInChunk)
        {
            throw input.Corrupt($"{docCount} documents in {Count} chunks");
        }

        if (Count == 0 ? docCount != 0 : _docBases[0] != 0 || _docBases[^1] >= docCount || _pointers[^1] >= EndOfChunks)
        {
            throw input.Corrupt($"{Count} chunks for {docCount} documents");
        }

        for (var i = 1; i < Count; i++)
        {
            if (_docBases[i] <= _docBases[i - 1] || _pointers[i] <= _pointers[i - 1])
            {
                throw input.Corrupt($"chunk {i} does not follow the one before it");
            }
        }
    }
}
