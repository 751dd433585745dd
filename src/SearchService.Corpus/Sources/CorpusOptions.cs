namespace SearchService.Corpus.Sources;

/// <summary>The limits of reading a corpus.</summary>
public sealed record CorpusOptions
{
    /// <summary>The largest document in bytes; a larger file is skipped. Bulk files have no limit.</summary>
    public long MaxDocumentBytes { get; init; } = 32 << 20;

    /// <summary>The longest line of a bulk file in UTF-16 units; a longer one is skipped.</summary>
    public int MaxLineLength { get; init; } = 4 << 20;

    /// <summary>Which texts without metadata are versions of one work; the others are works of their own.</summary>
    public IReadOnlyList<LooseWork> Versions { get; init; } = [];
}
