namespace SearchService.Engine.Search.Scorers;

/// <summary>One part of a disjunction, read a window of document numbers at a time.</summary>
internal abstract class DisjunctionPart
{
    /// <summary>What no score of the part is above.</summary>
    public abstract double MaxScore { get; }

    /// <summary>The next document.</summary>
    public abstract int Doc { get; }

    /// <summary>Marks its documents before <paramref name="end"/> in a window of bits and adds their scores to its sums, unless there are none.</summary>
    public abstract void AddTo(double[] sums, ulong[] touched, int start, int end);

    /// <summary>The same with the scores of those documents only whose sum is above <paramref name="needed"/>; for parts whose best score is known.</summary>
    public abstract void AddWhereNeeded(double[] sums, double needed, ulong[] touched, int start, int end);

    protected static void Mark(ReadOnlySpan<int> docs, ulong[] touched, int start)
    {
        foreach (var doc in docs)
        {
            var slot = doc - start;
            touched[slot >> 6] |= 1UL << slot;
        }
    }

    /// <summary>How many of the first documents lie before the end.</summary>
    protected static int CountBefore(ReadOnlySpan<int> docs, int end) =>
        docs[^1] < end ? docs.Length : Codecs.Lucene46.Postings.PackedBlock.CountBelow(docs, end);
}
