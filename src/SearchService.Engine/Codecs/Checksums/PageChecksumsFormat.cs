namespace SearchService.Engine.Codecs.Checksums;

/// <summary>The checksums of the pages of all files of a segment, so that a page can be verified when it is first touched.</summary>
/// <remarks>
/// <code>
/// .sums  Header("PageChecksums", 0), string segment, vint pageBits, vint files, File*, Footer
/// File   string name, vlong length, int32 CRC-32 of each page of two to the power of pageBits bytes
/// </code>
/// The file is our own: the .si does not name it and Lucene passes over it. It belongs to the segment in whose diagnostics
/// "checksum" is the text <c>segment</c>. Without it, or with one that belongs to another segment, the files of the segment are
/// read from end to end when they are opened. The .si and the deletions are not in it; they are always verified at once.
/// </remarks>
internal static class PageChecksumsFormat
{
    public const string Extension = "sums";
    public const string Codec = "PageChecksums";
    public const int Version = 0;

    /// <summary>The name of the file of a segment.</summary>
    public static string FileName(SegmentInfo segment) => segment.FileName(Extension);
}
