namespace SearchService.Search.Build;

/// <summary>What to build from and where to.</summary>
public sealed record BuildOptions
{
    /// <summary>Data folders, or single JSON Lines files.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>The index folder.</summary>
    public required string IndexFolder { get; init; }

    /// <summary>
    /// A folder with models of one's own (<see cref="Analysis.AnalyzerSet"/> has their names), or null for the shipped ones. They are
    /// copied into the generation, and whoever opens it analyses queries by them.
    /// </summary>
    public string? Models { get; init; }

    /// <summary>How much memory the documents of a segment may take before they are written, in megabytes.</summary>
    public int MemoryMegabytes { get; init; } = 256;

    /// <summary>How many threads analyse and write; the index is the same with any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>Where a build stands.</summary>
/// <param name="Stage">reading, indexing, linking, merging, checking, publishing.</param>
/// <param name="Done">How many provisions are done, while indexing.</param>
/// <param name="Total">How many there are, or 0 when that is not known.</param>
public readonly record struct BuildProgress(string Stage, long Done, long Total)
{
    /// <summary>How much of the sources has been read while indexing, 0 to 1, or null when that is not known.</summary>
    public double? Share { get; init; }
}
