namespace SearchService.Engine.Codecs.Lucene46.Compound;

/// <summary>All files of a segment in one.</summary>
/// <remarks>
/// <code>
/// .cfs   Header("CompoundFileWriterData", 1), the files one behind the other, Footer
/// .cfe   Header("CompoundFileWriterEntries", 1), vint files, (string name without that of the segment, int64 offset, int64 length)*, Footer
/// </code>
/// Left outside are .si and the deletions, which come later. Each file inside keeps its own footer.
/// </remarks>
internal static class CompoundFormat
{
    public const string DataExtension = "cfs";
    public const string EntriesExtension = "cfe";
    public const string DataCodec = "CompoundFileWriterData";
    public const string EntriesCodec = "CompoundFileWriterEntries";
    public const int Version = 1;
}
