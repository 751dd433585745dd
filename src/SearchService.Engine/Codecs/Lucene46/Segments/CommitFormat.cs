namespace SearchService.Engine.Codecs.Lucene46.Segments;

/// <summary>A commit: the list of the segments that make up the index.</summary>
/// <remarks>
/// <code>
/// segments_N    Header("segments", 2), int64 version, int32 nameCounter, int32 segments, Segment*, map userData, Footer
/// Segment       string name, string codec = "Lucene46", int64 deletionGeneration, int32 deletions, int64 fieldsGeneration = -1,
///               int32 0, the number of generations of updated columns
/// segments.gen  int32 -3, int64 N, int64 N, Footer
/// </code>
/// The user data have, under "checksum", our own stamp of the .si and .del files; other writers neither write nor read it.
/// N is in base 36. The highest N is the index. segments.gen only helps to find it; a smaller N in it is a crash between the two
/// files, a greater one a lost commit.
/// </remarks>
internal static class CommitFormat
{
    public const string Prefix = "segments";
    public const string GenerationFile = "segments.gen";
    public const string PendingPrefix = "pending_";
    public const string Codec = "segments";
    public const int Version = 2;
    public const int GenerationMark = -3;

    /// <summary>The name of the file of a generation.</summary>
    public static string FileName(long generation) => $"{Prefix}_{Base36.Format(generation)}";

    /// <summary>The generation that a file name has; false for other files.</summary>
    public static bool TryParse(string name, out long generation)
    {
        generation = 0;
        return name.StartsWith(Prefix + "_", StringComparison.Ordinal)
            && Base36.TryParse(name.AsSpan(Prefix.Length + 1), out generation);
    }
}
