using SearchService.Engine.Codecs.Lucene46.Deletions;

namespace SearchService.Engine.Codecs.Lucene46.Segments;

/// <summary>A segment and its deletions, as one commit has them.</summary>
/// <param name="Info">The segment.</param>
/// <param name="DeletionGeneration">The generation of its deletions, -1 for none.</param>
/// <param name="DeletedCount">The number of deleted documents.</param>
internal sealed record SegmentCommit(SegmentInfo Info, long DeletionGeneration, int DeletedCount)
{
    /// <summary>The name of the file of deletions, or null.</summary>
    public string? DeletionsFile => DeletionGeneration < 1 ? null : DeletionsFormat.FileName(Info.Name, DeletionGeneration);

    /// <summary>The files that no other file vouches for: the .si, which does so for the rest of the segment, and the deletions.</summary>
    public IEnumerable<string> Listed
    {
        get
        {
            yield return Info.FileName(SegmentInfoFormat.Extension);
            if (DeletionsFile is { } deletions)
            {
                yield return deletions;
            }
        }
    }

    /// <summary>The files in the directory that the segment cannot be without.</summary>
    public IEnumerable<string> Files => DeletionsFile is { } deletions ? Info.Files.Append(deletions) : Info.Files;
}
