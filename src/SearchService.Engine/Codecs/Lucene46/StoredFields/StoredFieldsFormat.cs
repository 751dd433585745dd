namespace SearchService.Engine.Codecs.Lucene46.StoredFields;

/// <summary>The stored documents of a segment, compressed in chunks.</summary>
/// <remarks>
/// <code>
/// .fdt    Header("Lucene41StoredFieldsData", 2), vint chunkSize = 16384, vint packedVersion, Chunk*, Footer
/// Chunk   vint docBase, vint docs, Counts fieldCounts, Counts lengths, Lz4 of the documents one behind the other
/// Counts  one document: vint; all equal: vint 0, vint value; else vint bits, Packed
/// Lz4     one block; from 2 * chunkSize bytes on a block for each chunkSize bytes
/// Doc     (vlong fieldNumber &lt;&lt; 3 | type, value)*
/// value   0 string: vint length, UTF-8; 1 bytes: vint length, bytes; 2 int32; 3 float32; 4 int64; 5 float64
///
/// .fdx    Header("Lucene41StoredFieldsIndex", 2), vint packedVersion, Block*, vint 0, vlong end of the chunks in .fdt, Footer
/// Block   vint chunks (1024, the last block fewer), vint docBase, vint averageDocs, vint bits, Packed zigzag(base - average * i),
///         vlong pointer, vlong averageSize, vint bits, Packed zigzag(pointer - average * i)
/// </code>
/// A chunk ends with the document that fills 16 KB, or with its 128th. A document is never divided.
/// </remarks>
internal static class StoredFieldsFormat
{
    public const string DataExtension = "fdt";
    public const string IndexExtension = "fdx";
    public const string DataCodec = "Lucene41StoredFieldsData";
    public const string IndexCodec = "Lucene41StoredFieldsIndex";
    public const int Version = 2;

    public const int ChunkSize = 1 << 14;
    public const int MaxDocsInChunk = 128;
    public const int ChunksInIndexBlock = 1024;

    public const int TypeBits = 3;
    public const int TypeMask = (1 << TypeBits) - 1;
    public const int StringType = 0;
    public const int BinaryType = 1;
    public const int Int32Type = 2;
    public const int FloatType = 3;
    public const int Int64Type = 4;
    public const int DoubleType = 5;
}
