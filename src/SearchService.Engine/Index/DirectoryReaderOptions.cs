namespace SearchService.Engine.Index;

/// <summary>How an index is opened for reading.</summary>
public sealed record DirectoryReaderOptions
{
    /// <summary>
    /// Whether every file is read and compared with its checksum first. Costs one pass over the bytes; without it a flipped bit
    /// in the postings may give a wrong answer. Headers, footers and the small files are checked in any case.
    /// </summary>
    public bool VerifyChecksums { get; init; } = true;
}
