namespace SearchService.Engine.Index.Writing;

/// <summary>A term in memory: where its bytes are, its postings so far, and the document it is in right now.</summary>
internal struct TermEntry
{
    public uint Hash;
    public int Text;
    public int Length;

    /// <summary>The current document, not yet in <see cref="Docs"/>, and the frequency in it.</summary>
    public int Doc;
    public int Freq;
    public int LastPosition;
    public int LastOffset;

    /// <summary>The last document in <see cref="Docs"/>, and how many are there.</summary>
    public int WrittenDoc;
    public int DocFreq;

    public ByteSlices Docs;
    public ByteSlices Positions;
}
