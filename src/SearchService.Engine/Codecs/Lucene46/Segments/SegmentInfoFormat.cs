namespace SearchService.Engine.Codecs.Lucene46.Segments;

/// <summary>What a segment is.</summary>
/// <remarks>
/// <code>
/// .si   Header("Lucene46SegmentInfo", 1), string version, int32 documents, byte compound (1 or -1), map diagnostics, set files, Footer
/// </code>
/// </remarks>
internal static class SegmentInfoFormat
{
    public const string Extension = "si";
    public const string Codec = "Lucene46SegmentInfo";
    public const int Version = 1;
    public const byte Compound = 1;
    public const byte NotCompound = 0xFF;
}
