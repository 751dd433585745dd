namespace SearchService.Engine.Index;

/// <summary>An ascending walk over document numbers.</summary>
/// <remarks>
/// It starts before the first document (<see cref="DocId"/> is -1) and ends at <see cref="NoMoreDocs"/>, after which neither
/// <see cref="NextDoc"/> nor <see cref="Advance"/> may be called. Not thread-safe.
/// </remarks>
public abstract class DocIdSetIterator
{
    /// <summary>The document number that means the end.</summary>
    public const int NoMoreDocs = int.MaxValue;

    /// <summary>The current document: -1 before the first, <see cref="NoMoreDocs"/> after the last.</summary>
    public abstract int DocId { get; }

    /// <summary>About how many documents there are; an upper bound that costs nothing to know.</summary>
    public abstract long Cost { get; }

    /// <summary>Moves to the next document and returns it.</summary>
    public abstract int NextDoc();

    /// <summary>Moves to the first document at or after <paramref name="target"/>, which must be beyond the current one.</summary>
    public abstract int Advance(int target);

    /// <summary>Moves each of a few iterators to its first document at or after the target, and returns the smallest of these.</summary>
    protected static int AdvanceAll(ReadOnlySpan<DocIdSetIterator> parts, int target)
    {
        var doc = NoMoreDocs;
        foreach (var part in parts)
        {
            var at = part.DocId;
            doc = Math.Min(doc, at < target ? part.Advance(target) : at);
        }

        return doc;
    }

    /// <summary>Moves forward one document at a time; for those that can do no better.</summary>
    protected int AdvanceSlowly(int target)
    {
        int doc;
        do
        {
            doc = NextDoc();
        }
        while (doc < target);

        return doc;
    }
}
