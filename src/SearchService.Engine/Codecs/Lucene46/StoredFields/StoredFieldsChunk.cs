using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.StoredFields;

/// <summary>The head of a chunk: which documents it holds and where each lies in the decompressed bytes.</summary>
internal readonly struct StoredFieldsChunk
{
    private readonly long[] _fieldCounts;
    private readonly long[] _starts;

    /// <summary>Reads the head at the cursor, which is then at the compressed bytes.</summary>
    public StoredFieldsChunk(IndexInput input, int docCount)
    {
        DocBase = input.ReadVInt();
        var docs = input.ReadVInt();
        if (DocBase < 0 || docs < 1 || docs > Math.Min(StoredFieldsFormat.MaxDocsInChunk, docCount - DocBase))
        {
            throw input.Corrupt($"a chunk of {docs} documents from {DocBase} on, in a segment of {docCount}");
        }

        _fieldCounts = new long[docs];
        ReadCounts(input, _fieldCounts);
        _starts = new long[docs + 1];
        ReadCounts(input, _starts.AsSpan(1));
        for (var i = 1; i <= docs; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        if (_starts[docs] > Math.Min(Array.MaxLength, Lz4Format.MaxRatio * (input.Length - input.Position)))
        {
            throw input.Corrupt($"a chunk of {_starts[docs]} bytes from at most {input.Length - input.Position}");
        }

        DataStart = input.Position;
    }

    /// <summary>The first document.</summary>
    public int DocBase { get; }

    /// <summary>The number of documents.</summary>
    public int Count => _fieldCounts.Length;

    /// <summary>Where the compressed bytes start in the file.</summary>
    public long DataStart { get; }

    /// <summary>The length of all documents together, decompressed.</summary>
    public int Length => (int)_starts[^1];

    /// <summary>The number of stored fields of a document.</summary>
    public int FieldCount(int doc) => (int)_fieldCounts[doc - DocBase];

    /// <summary>Where a document starts in the decompressed bytes.</summary>
    public int Start(int doc) => (int)_starts[doc - DocBase];

    /// <summary>Where a document ends in the decompressed bytes.</summary>
    public int End(int doc) => (int)_starts[doc - DocBase + 1];

    private static void ReadCounts(IndexInput input, Span<long> counts)
    {
        if (counts.Length == 1)
        {
            counts[0] = input.ReadVInt();
        }
        else
        {
            var bits = input.ReadVInt();
            if (bits == 0)
            {
                counts.Fill(input.ReadVInt());
            }
            else
            {
                PackedReader.ReadAll(input, bits, counts);
            }
        }

        if (counts.ContainsAnyExceptInRange(0, int.MaxValue))
        {
            throw input.Corrupt("a count of fields or bytes out of range");
        }
    }
}
