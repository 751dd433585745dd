namespace SearchService.Engine.Search;

/// <summary>The matching documents of one segment in batches.</summary>
public abstract class BulkScorer
{
    /// <summary>How many documents a batch has at most: as many as a block of postings.</summary>
    public const int BatchSize = 128;

    /// <summary>Documents that score no more than this may be left out, if they are counted in <see cref="TakePassed"/> or <see cref="MayDrop"/>.</summary>
    public float Floor { get; set; } = float.NegativeInfinity;

    /// <summary>
    /// How many of the best documents of the segment are wanted, 0 for all: those that so many others score higher than may be left
    /// out like those below <see cref="Floor"/>.
    /// </summary>
    public int Wanted { get; set; }

    /// <summary>Whether documents that score no more than <see cref="Floor"/> may be left out without being counted.</summary>
    public bool MayDrop { get; set; }

    /// <summary>Whether documents were left out uncounted, so that a total is a lower bound from then on.</summary>
    public bool HasDropped { get; protected set; }

    /// <summary>How many documents were left out since they were last counted here.</summary>
    protected int Passed { get; set; }

    /// <summary>Forgets all, for another walk.</summary>
    protected void Reset()
    {
        Floor = float.NegativeInfinity;
        Wanted = 0;
        MayDrop = HasDropped = false;
        Passed = 0;
    }

    /// <summary>Returns how many documents were left out, and begins to count anew.</summary>
    public int TakePassed()
    {
        var passed = Passed;
        Passed = 0;
        return passed;
    }

    /// <summary>
    /// Fills the spans with the next documents in ascending order and their scores; returns how many, 0 at the end.
    /// No scores are computed where <paramref name="scores"/> is empty.
    /// </summary>
    public abstract int Next(Span<int> docs, Span<float> scores);
}
