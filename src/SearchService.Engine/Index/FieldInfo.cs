namespace SearchService.Engine.Index;

/// <summary>How much the postings of an indexed field record, each level holding all of the one before.</summary>
public enum IndexOptions
{
    /// <summary>The field has no postings.</summary>
    None,

    /// <summary>Documents only.</summary>
    Docs,

    /// <summary>Documents and how often the term is in each.</summary>
    DocsAndFreqs,

    /// <summary>Also the positions of the term in each document.</summary>
    DocsAndFreqsAndPositions,

    /// <summary>Also the start and end offsets of each occurrence.</summary>
    DocsAndFreqsAndPositionsAndOffsets,
}

/// <summary>What a doc-values column holds for each document.</summary>
public enum DocValuesType
{
    /// <summary>The field has no column.</summary>
    None,

    /// <summary>One 64-bit integer.</summary>
    Numeric,

    /// <summary>Bytes.</summary>
    Binary,

    /// <summary>Bytes, deduplicated and numbered in byte order.</summary>
    Sorted,

    /// <summary>A set of such values.</summary>
    SortedSet,
}

/// <summary>What one segment knows of one field.</summary>
public sealed record FieldInfo
{
    /// <summary>The name of the field.</summary>
    public required string Name { get; init; }

    /// <summary>The number of the field inside the segment.</summary>
    public required int Number { get; init; }

    /// <summary>What the postings record.</summary>
    public IndexOptions IndexOptions { get; init; }

    /// <summary>Whether an indexed field has no norms.</summary>
    public bool OmitsNorms { get; init; }

    /// <summary>Whether a norm is kept for each document.</summary>
    public bool HasNorms => IndexOptions != IndexOptions.None && !OmitsNorms;

    /// <summary>Whether term vectors are stored; they are never written here, only recognised.</summary>
    public bool StoresTermVectors { get; init; }

    /// <summary>Whether positions carry payloads; never written here, only read over.</summary>
    public bool HasPayloads { get; init; }

    /// <summary>The kind of the doc-values column.</summary>
    public DocValuesType DocValues { get; init; }

    /// <summary>The generation of doc-values updates, -1 for none.</summary>
    public long DocValuesGeneration { get; init; } = -1;

    /// <summary>Attributes private to the codec.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether frequencies are recorded.</summary>
    public bool HasFreqs => IndexOptions >= IndexOptions.DocsAndFreqs;

    /// <summary>Whether positions are recorded.</summary>
    public bool HasPositions => IndexOptions >= IndexOptions.DocsAndFreqsAndPositions;

    /// <summary>Whether offsets are recorded.</summary>
    public bool HasOffsets => IndexOptions >= IndexOptions.DocsAndFreqsAndPositionsAndOffsets;
}
