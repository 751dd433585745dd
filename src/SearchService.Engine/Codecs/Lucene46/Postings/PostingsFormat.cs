using SearchService.Engine.Index;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>The files .doc (documents, frequencies, skip data), .pos (positions) and .pay (offsets, payloads): Lucene's Lucene41 postings.</summary>
/// <remarks>
/// .doc --> Header, <see cref="PackedBlockFormat">Declaration</see>, (DocBlock*, DocTail, <see cref="SkipListFormat">SkipData</see>?) per term, Footer.
/// DocBlock --> the gaps of 128 documents as a Block, then, where recorded, their frequencies as a Block. The first gap is the document itself.
/// DocTail --> the fewer than 128 documents left: Gap (VInt), or, with frequencies, Gap &lt;&lt; 1 | 1 for a frequency of 1,
/// else Gap &lt;&lt; 1 and Freq (VInt). Empty for a term of one document, which is in the term dictionary.
/// .pos --> Header, (PositionBlock*, PositionTail) per term, Footer.
/// PositionBlock --> 128 gaps as a Block. Gaps start over in every document, blocks do not.
/// PositionTail --> for each of the fewer than 128 positions left: Gap (VInt), or with payloads Gap &lt;&lt; 1, bit 0 set where a new
/// PayloadLength (VInt) follows, then the payload; with offsets StartGap &lt;&lt; 1, bit 0 set where a new OffsetLength (VInt) follows.
/// .pay --> Header, for each PositionBlock (payload lengths as a Block, VInt sum, the payloads)?, (start gaps as a Block, lengths as a Block)?, Footer.
/// .pos is there when any field has positions, .pay when any has offsets or payloads.
/// In the term dictionary: Header, VInt 128; for each term one to three longs, the file pointers as deltas to the term before in the same
/// block of terms (DocStart; PositionStart with positions; PayStart with offsets or payloads), and bytes: SingletonDoc (VInt) for a
/// term of one document, LastPositionBlockOffset (VLong) for one of more than 128 positions, SkipOffset (VLong) for one of more
/// than 128 documents.
/// Version 2 has checksums, version 1 ends without footers. Payloads are read over and never written.
/// </remarks>
public static class PostingsFormat
{
    /// <summary>The name in the header of the .doc file.</summary>
    public const string DocCodec = "Lucene41PostingsWriterDoc";

    /// <summary>The name in the header of the .pos file.</summary>
    public const string PositionsCodec = "Lucene41PostingsWriterPos";

    /// <summary>The name in the header of the .pay file.</summary>
    public const string PayCodec = "Lucene41PostingsWriterPay";

    /// <summary>The name in the second header of the term dictionary.</summary>
    public const string TermsCodec = "Lucene41PostingsWriterTerms";

    /// <summary>The oldest version that is read.</summary>
    public const int MinVersion = 1;

    /// <summary>The first version with footers.</summary>
    public const int ChecksumVersion = 2;

    /// <summary>The version written.</summary>
    public const int Version = ChecksumVersion;

    /// <summary>The extension of the file of documents.</summary>
    public const string DocExtension = "doc";

    /// <summary>The extension of the file of positions.</summary>
    public const string PositionsExtension = "pos";

    /// <summary>The extension of the file of offsets and payloads.</summary>
    public const string PayExtension = "pay";

    /// <summary>How many longs the metadata of each term of that field has.</summary>
    public static int LongCount(FieldInfo field) => !field.HasPositions ? 1 : HasPay(field) ? 3 : 2;

    /// <summary>Whether the field has data in the .pay file.</summary>
    public static bool HasPay(FieldInfo field) => field.HasPositions && (field.HasOffsets || field.HasPayloads);
}
