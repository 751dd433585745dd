namespace SearchService.Engine.Index;

/// <summary>How an index is opened for reading.</summary>
public sealed record DirectoryReaderOptions
{
    /// <summary>When bytes are compared with their checksums. Lengths, headers, footers and the lists of files are checked at the opening in any case.</summary>
    public ChecksumVerification Verification { get; init; } = ChecksumVerification.WhenTouched;
}
