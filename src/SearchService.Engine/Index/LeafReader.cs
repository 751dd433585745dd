namespace SearchService.Engine.Index;

/// <summary>One segment of an index, as it was at one commit: immutable and safe for concurrent reads.</summary>
public abstract class LeafReader
{
    /// <summary>One more than the largest document number.</summary>
    public abstract int MaxDoc { get; }

    /// <summary>The number of live documents.</summary>
    public int NumDocs => LiveDocs?.Count ?? MaxDoc;

    /// <summary>The fields.</summary>
    public abstract FieldInfos FieldInfos { get; }

    /// <summary>Which documents are alive, or null when all are.</summary>
    public abstract LiveDocs? LiveDocs { get; }

    /// <summary>The terms of an indexed field, or null.</summary>
    public abstract Terms? Terms(string field);

    /// <summary>The norms of an indexed field (one signed byte each, widened), or null.</summary>
    public abstract NumericDocValues? Norms(string field);

    /// <summary>The numeric column of a field, or null.</summary>
    public abstract NumericDocValues? NumericDocValues(string field);

    /// <summary>The sorted column of a field, or null.</summary>
    public abstract SortedDocValues? SortedDocValues(string field);

    /// <summary>The stored fields of a document, all of them or, when <paramref name="fields"/> is given, those named.</summary>
    public abstract IReadOnlyList<StoredField> Document(int doc, IReadOnlySet<string>? fields = null);
}

/// <summary>One stored value: exactly one of the value properties is set.</summary>
public readonly record struct StoredField(string Name, string? String, byte[]? Binary, long? Integer, double? Real);

/// <summary>A segment and where its documents start in the numbering of the whole index.</summary>
public sealed record LeafContext(LeafReader Reader, int Ordinal, int DocBase);

/// <summary>A whole index: its segments one behind the other.</summary>
public abstract class IndexReader
{
    /// <summary>The segments, in the order of their documents.</summary>
    public abstract IReadOnlyList<LeafContext> Leaves { get; }

    /// <summary>One more than the largest document number.</summary>
    public abstract int MaxDoc { get; }

    /// <summary>The number of live documents.</summary>
    public abstract int NumDocs { get; }

    /// <summary>The segment that holds a document.</summary>
    public LeafContext LeafOf(int doc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, MaxDoc);
        var leaf = Leaves.Count - 1;
        while (Leaves[leaf].DocBase > doc)
        {
            leaf--;
        }

        return Leaves[leaf];
    }
}
