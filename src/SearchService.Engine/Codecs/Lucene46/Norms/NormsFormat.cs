namespace SearchService.Engine.Codecs.Lucene46.Norms;

/// <summary>The norms of a segment: for each field that has them, one signed byte for each document.</summary>
/// <remarks>
/// <code>
/// .nvm     Header("Lucene41NormsMetadata", 2), Entry*, vint -1, Footer
/// Entry    vint fieldNumber, byte 0, int64 offset in .nvd, byte encoding [vint packedVersion, not for encoding 2]
/// .nvd     Header("Lucene41NormsData", 2), Data*, Footer
/// Data     encoding 0: vint blockSize, BlockPacked
///          encoding 1: vint size, int64 * size, vint 0, vint bits, Packed numbers in that table
///          encoding 2: a byte for each document
///          encoding 3: int64 min, int64 divisor, vint blockSize, BlockPacked of (value - min) / divisor
/// </code>
/// One-byte norms always come as encoding 2, which is the only one written here.
/// </remarks>
internal static class NormsFormat
{
    public const string DataExtension = "nvd";
    public const string MetadataExtension = "nvm";
    public const string DataCodec = "Lucene41NormsData";
    public const string MetadataCodec = "Lucene41NormsMetadata";
    public const int Version = 2;

    public const int Delta = 0;
    public const int Table = 1;
    public const int Bytes = 2;
    public const int Divided = 3;
}
