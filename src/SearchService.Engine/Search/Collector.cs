using SearchService.Engine.Index;

namespace SearchService.Engine.Search;

/// <summary>What becomes of the matching documents. It belongs to one search on one thread and is asked for its result afterwards.</summary>
public abstract class Collector
{
    /// <summary>Whether <see cref="Collect"/> wants scores.</summary>
    public abstract bool NeedsScores { get; }

    /// <summary>Documents that score no more than this may be reported to <see cref="Pass"/> by their number alone.</summary>
    public virtual float Floor => float.NegativeInfinity;

    /// <summary>
    /// How many of the best documents are kept, where the rest may be reported to <see cref="Pass"/> as well; 0 where more may be
    /// needed.
    /// </summary>
    public virtual int Wanted => 0;

    /// <summary>Whether such documents need not even be counted; <see cref="Drop"/> is told that there were some.</summary>
    public virtual bool MayDrop => false;

    /// <summary>The documents that follow are of this segment.</summary>
    public abstract void BeginLeaf(LeafContext leaf);

    /// <summary>Takes a batch of matching documents, numbered in their segment and ascending, and their scores.</summary>
    /// <param name="docs">At least one document.</param>
    /// <param name="scores">As many scores, or none where they are not needed.</param>
    public abstract void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores);

    /// <summary>Takes note of documents that were left out because they score no more than <see cref="Floor"/>.</summary>
    public virtual void Pass(int count) => throw new InvalidOperationException("This collector needs every document.");

    /// <summary>Takes note that from now on documents are left out uncounted.</summary>
    public virtual void Drop() => throw new InvalidOperationException("This collector counts every document.");
}
