namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>The skip data behind the postings of a term of more than 128 documents, in the .doc file.</summary>
/// <remarks>
/// SkipData --> (LevelLength (VLong), Level) from the highest level down to 1, then Level 0 without its length.
/// Level --> Entry*, where level 0 has one for each full block that is followed by a document, and every level above has every
/// eighth entry of the one below.
/// Entry --> DocDelta (VInt), DocPointerDelta (VInt), for fields with positions PositionPointerDelta (VInt) and
/// PositionsInBlock (VInt), with payloads PayloadBytesInBlock (VInt), with payloads or offsets PayPointerDelta (VInt); above
/// level 0 ChildPointer (VLong), an offset inside the level below.
/// An entry is the state behind its block: the last document, where the next block starts, and the position block (and how many
/// positions of it are used up) at which the positions go on. The deltas are to the entry before on the same level; the first
/// one's are to document 0 and to where the term starts in each file.
/// A child pointer to level 0 is the place behind the same entry there; one to a higher level is the place of that entry's own
/// child pointer.
/// </remarks>
internal static class SkipListFormat
{
    /// <summary>How many entries of a level share one entry of the level above.</summary>
    public const int Multiplier = 8;

    /// <summary>The most levels that are written.</summary>
    public const int MaxLevels = 10;

    /// <summary>How many entries there are on level 0 for so many documents.</summary>
    public static int EntryCount(int docFreq) => (docFreq - 1) / PackedBlock.Length;
}
