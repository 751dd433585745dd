namespace SearchService.Engine.Index;

/// <summary>When the bytes of an index are compared with their checksums.</summary>
public enum ChecksumVerification
{
    /// <summary>
    /// Each page of a file when it is first touched: opening costs milliseconds whatever the size, and nothing is read that no
    /// query wants. A segment without checksums of its pages, such as one that Lucene wrote, is read once when it is opened.
    /// </summary>
    WhenTouched,

    /// <summary>All of it at the opening, which costs one pass over the bytes.</summary>
    AtOpening,

    /// <summary>Not at all: a flipped bit in the postings may give a wrong answer. For looking into a broken index.</summary>
    Never,
}
