using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Search.Scorers;

/// <summary>The arrays that a walk over a phrase works in, lent from walk to walk on each thread.</summary>
internal sealed class PhraseBuffers
{
    // More than this is not kept for the next walk.
    private const int MaxKept = 1 << 16;

    [ThreadStatic]
    private static PhraseBuffers? s_spare;

    private PhraseBuffers()
    {
    }

    /// <summary>For each document of a batch the frequency of the rarest term, then the number of places left.</summary>
    public int[] Freqs { get; } = new int[BulkScorer.BatchSize];

    /// <summary>For each document of a batch where it is in its block of the rarest term.</summary>
    public int[] Indexes { get; } = new int[BulkScorer.BatchSize];

    /// <summary>Which documents of the batch another term has, how often, and where.</summary>
    public int[] Kept { get; } = new int[BulkScorer.BatchSize];

    /// <inheritdoc cref="Kept"/>
    public int[] KeptFreqs { get; } = new int[BulkScorer.BatchSize];

    /// <inheritdoc cref="Kept"/>
    public PositionPlace[] KeptPlaces { get; } = new PositionPlace[BulkScorer.BatchSize];

    /// <summary>Where the positions of the rarest term are in each document.</summary>
    public PositionPlace[] LeadPlaces { get; } = new PositionPlace[BulkScorer.BatchSize];

    /// <summary>Where the phrase may begin.</summary>
    public PhrasePlaces Places { get; } = new();

    /// <summary>Buffers that nobody else works in until they are returned.</summary>
    public static PhraseBuffers Rent()
    {
        var buffers = s_spare ?? new PhraseBuffers();
        s_spare = null;
        return buffers;
    }

    /// <summary>Lends the buffers to the next walk on this thread.</summary>
    public void Return() => s_spare = Places.Size <= MaxKept ? this : null;
}
