namespace SearchService.Engine.Index;

/// <summary>A 64-bit integer for each document; 0 where a document has none. Safe for concurrent reads.</summary>
public abstract class NumericDocValues
{
    /// <summary>The value of a document.</summary>
    public abstract long Get(int doc);

    /// <summary>Whether the document has a value.</summary>
    public virtual bool Exists(int doc) => true;
}

/// <summary>For each document the number of its value among the distinct values in byte order. Safe for concurrent reads.</summary>
public abstract class SortedDocValues
{
    /// <summary>The number of distinct values.</summary>
    public abstract int ValueCount { get; }

    /// <summary>The ordinal of the document's value, -1 where it has none.</summary>
    public abstract int GetOrdinal(int doc);

    /// <summary>The bytes of an ordinal, in a new array.</summary>
    public abstract byte[] Lookup(int ordinal);
}

/// <summary>The documents of a segment that are not deleted.</summary>
public abstract class LiveDocs
{
    /// <summary>The number of live documents.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the document is alive.</summary>
    public abstract bool IsLive(int doc);
}
