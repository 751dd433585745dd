namespace SearchService.Engine.Search.Scorers;

/// <summary>The memory that walks over windows of documents work in, kept for the next search of the thread.</summary>
/// <remarks><see cref="Sums"/> and the bits are all zero when it is rented and must be so again when it is returned; it need not be returned.</remarks>
internal sealed class WindowScratch
{
    /// <summary>The number of documents in the largest window.</summary>
    public const int Size = 1 << 12;

    /// <summary>How far apart the first and the last of some documents may be to have a bit each.</summary>
    public const int MaxSpan = 1 << 15;

    [ThreadStatic]
    private static WindowScratch? s_kept;

    /// <summary>A sum for each document of a window.</summary>
    public double[] Sums { get; } = new double[Size];

    /// <summary>The documents of a window that have a sum, or those of a list.</summary>
    public ulong[] Touched { get; } = new ulong[MaxSpan / 64];

    /// <summary>The documents of a window that only count.</summary>
    public ulong[] Counted { get; } = new ulong[Size / 64];

    /// <summary>The documents of a list.</summary>
    public int[] Docs { get; } = new int[Size];

    /// <summary>Their scores.</summary>
    public float[] DocScores { get; } = new float[Size];

    /// <summary>Some documents, or their indexes.</summary>
    public int[] Found { get; } = new int[Size];

    /// <summary>Their frequencies.</summary>
    public int[] FoundFreqs { get; } = new int[Size];

    /// <summary>The scores of a batch of them.</summary>
    public float[] FoundScores { get; } = new float[BulkScorer.BatchSize];

    /// <summary>Takes what the thread has kept, or new memory.</summary>
    public static WindowScratch Rent()
    {
        var scratch = s_kept ?? new WindowScratch();
        s_kept = null;
        return scratch;
    }

    /// <summary>Keeps it for the thread.</summary>
    public void Return() => s_kept = this;
}
