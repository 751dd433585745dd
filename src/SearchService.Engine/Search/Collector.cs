using SearchService.Engine.Index;

namespace SearchService.Engine.Search;

/// <summary>What becomes of the matching documents. It belongs to one search on one thread and is asked for its result afterwards.</summary>
public abstract class Collector
{
    /// <summary>Whether <see cref="Collect"/> wants scores.</summary>
    public abstract bool NeedsScores { get; }

    /// <summary>The documents that follow are of this segment.</summary>
    public abstract void BeginLeaf(LeafContext leaf);

    /// <summary>Takes a batch of matching documents, numbered in their segment and ascending, and their scores.</summary>
    /// <param name="docs">At least one document.</param>
    /// <param name="scores">As many scores, or none where they are not needed.</param>
    public abstract void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores);
}
