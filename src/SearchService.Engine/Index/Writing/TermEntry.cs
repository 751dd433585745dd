namespace SearchService.Engine.Index.Writing;

/// <summary>A term in memory: where its bytes are, its postings so far, and the document it is in right now. 64 bytes, a line of cache.</summary>
internal struct TermEntry
{
    public int Text;
    public int Length;

    /// <summary>The current document, -1 before the first; not yet in <see cref="Docs"/>, and the frequency in it.</summary>
    public int Doc;
    public int Freq;
    public int LastPosition;
    public int LastOffset;

    /// <summary>The last document in <see cref="Docs"/>, and how many are there.</summary>
    public int WrittenDoc;
    public int DocsWritten;

    public ByteSlices Docs;
    public ByteSlices Positions;

    /// <summary>The number of documents, the current one included.</summary>
    public readonly int DocFreq => DocsWritten + 1;
}
