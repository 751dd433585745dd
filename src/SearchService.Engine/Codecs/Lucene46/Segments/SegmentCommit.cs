using SearchService.Engine.Codecs.Impacts;
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

    /// <summary>The name of the file of impacts, which need not be there.</summary>
    public string ImpactsFile => Info.FileName(ImpactsFormat.Extension);

    /// <summary>The files in the directory that the segment cannot be without.</summary>
    public IEnumerable<string> Files => DeletionsFile is { } deletions ? Info.Files.Append(deletions) : Info.Files;
}
