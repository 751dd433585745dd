namespace SearchService.Engine.Codecs.Impacts;

/// <summary>The file .imp beside a segment: for each block of postings of a term, what its best documents are like.</summary>
/// <remarks>
/// <para>It belongs to no release of Lucene, which ignores it: no .si names it, and it stays outside of a compound file, whose
/// bytes are those that Lucene would write. It is named so that Lucene's writer takes it for a file of the segment and may
/// delete it. Without it, or with one that does not fit, everything is found just the same, only slower.</para>
/// <para>An impact is a pair of a frequency and a norm. The impacts of a block are those of its documents that no other document
/// of the block reaches in both: whatever the formula, as long as scores grow with the frequency and with the norm (that is, fall
/// with the length), the best score of the block is the best among them. A block has at most <see cref="MaxBlockImpacts"/>:
/// where there are more, neighbours are merged into the larger frequency and the larger norm, which no document need have.</para>
/// <code>
/// .imp      Header("SearchServiceImpacts", 1), Term*, Group*, Owner, Footer
/// Term      vlong DocStart as a delta to the term before in its group (0 before the first), vint length of Body, Body
/// Body      int32 BodyChecksum, vint impacts, Impact*, Code*
/// Impact    vint FreqDelta &lt;&lt; 1 | merged, byte norm: ascending by frequency, then norm, then merged
/// Code      vint index of an Impact &lt;&lt; 1 | 1 at the last of a block, else 0: ascending by frequency; as many blocks as the term has
/// Group     int64 DocStart, int64 where the Term starts: of the first of every 32 terms
/// Owner     int64 where the Groups start, int32 terms, int32 documents, int32 segment checksum, int32 OwnerChecksum
/// </code>
/// <para>DocStart is where the postings start in the .doc file; a term is known by it. Terms of at most 128 documents are left
/// out, and where the norms of a field are not recorded they are 0. The segment checksum is the one that the diagnostics in .si
/// have, over all files of the segment. BodyChecksum is the CRC-32 of DocStart (8 bytes), of the document frequency (4) and of
/// what follows it in the Body; OwnerChecksum that of the fields before it. So a reader opens the file by its last bytes and
/// still trusts nothing that it has not verified.</para>
/// </remarks>
internal static class ImpactsFormat
{
    public const string Extension = "imp";
    public const string Codec = "SearchServiceImpacts";
    public const int Version = 1;

    /// <summary>The most impacts that a block has.</summary>
    public const int MaxBlockImpacts = 8;

    /// <summary>How many terms share an entry of the index.</summary>
    public const int GroupSize = 32;

    /// <summary>The bytes of an entry of the index.</summary>
    public const int GroupLength = 2 * sizeof(long);

    /// <summary>The bytes of the part that says what the file belongs to.</summary>
    public const int OwnerLength = sizeof(long) + (4 * sizeof(int));

    /// <summary>The bytes that the checksum of a body begins with: what the body belongs to.</summary>
    public const int KeyLength = sizeof(long) + sizeof(int);

    /// <summary>The key of a diagnostics entry of the segment that has its checksum, as eight hexadecimal digits.</summary>
    public const string ChecksumKey = "checksum";
}
