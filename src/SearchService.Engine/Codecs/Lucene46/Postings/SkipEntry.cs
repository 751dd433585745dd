namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>The state behind one block of documents.</summary>
internal struct SkipEntry
{
    /// <summary>The last document of the block.</summary>
    public int Doc;

    /// <summary>Where the next block starts in the .doc file.</summary>
    public long DocPointer;

    /// <summary>The position block that holds the next position, in the .pos file.</summary>
    public long PositionPointer;

    /// <summary>How many positions of that block belong to documents up to this one.</summary>
    public int PositionsInBlock;

    /// <summary>The block that belongs to the position block, in the .pay file.</summary>
    public long PayPointer;

    /// <summary>Above level 0 the place in the level below.</summary>
    public long ChildPointer;
}
