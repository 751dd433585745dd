namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>Where the postings of one term are, and how many. The encoding is in <see cref="PostingsFormat"/>.</summary>
public readonly record struct TermMetadata
{
    /// <summary>Nothing: what the first term of a block of terms is encoded against.</summary>
    public static readonly TermMetadata None = new() { SingletonDoc = -1, LastPositionBlockOffset = -1, SkipOffset = -1 };

    /// <summary>The number of documents.</summary>
    public int DocFreq { get; init; }

    /// <summary>The number of occurrences, -1 where frequencies are not recorded.</summary>
    public long TotalTermFreq { get; init; }

    /// <summary>Where the documents start in the .doc file.</summary>
    public long DocStart { get; init; }

    /// <summary>Where the positions start in the .pos file.</summary>
    public long PositionStart { get; init; }

    /// <summary>Where the offsets (and payloads) start in the .pay file.</summary>
    public long PayStart { get; init; }

    /// <summary>The document of a term that has only one, which is then not in the .doc file; else -1.</summary>
    public int SingletonDoc { get; init; }

    /// <summary>From the start of the positions to their VInt tail, where there are more than 128; else -1.</summary>
    public long LastPositionBlockOffset { get; init; }

    /// <summary>From the start of the documents to the skip data, where there are more than 128; else -1.</summary>
    public long SkipOffset { get; init; }
}
