namespace SearchService.Engine.Index;

/// <summary>What a writer does with the index that is there.</summary>
public enum IndexOpenMode
{
    /// <summary>Adds to it, or begins one where there is none.</summary>
    CreateOrAppend,

    /// <summary>Replaces it with the first commit; until then it stays as it was.</summary>
    Create,
}

/// <summary>How an index is written.</summary>
public sealed record IndexWriterOptions
{
    /// <summary>What to do with the index that is there.</summary>
    public IndexOpenMode OpenMode { get; init; }

    /// <summary>How many megabytes of documents are held in memory before they become a segment; 1 to 1,900.</summary>
    public int MemoryBudgetMegabytes { get; init; } = 256;

    /// <summary>How many threads may work on a flush or a merge, the one that asked for it included; the index is the same with any number.</summary>
    public int MaxThreads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many documents are held in memory at most.</summary>
    public int MaxBufferedDocs { get; init; } = int.MaxValue;

    /// <summary>Whether the files of each new segment are packed into one.</summary>
    public bool UseCompoundFile { get; init; }

    /// <summary>How many neighbouring segments of about one size become one; 2 or more.</summary>
    public int MergeFactor { get; init; } = 10;

    /// <summary>The largest segment that merging makes on its own, in megabytes; forced merging knows no limit.</summary>
    public int MaxMergedMegabytes { get; init; } = 5 * 1024;

    /// <summary>Terms of more documents than this are merged document by document, not decoded ahead, to bound the memory.</summary>
    internal int MaxDocsAhead { get; init; } = 1 << 16;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MemoryBudgetMegabytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MemoryBudgetMegabytes, 1900);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxThreads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBufferedDocs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MergeFactor, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxMergedMegabytes, 1);
    }
}
