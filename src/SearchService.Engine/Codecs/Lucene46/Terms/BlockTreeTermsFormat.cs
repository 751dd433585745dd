namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>The files .tim (the terms, in blocks) and .tip (an index into them): Lucene's block tree.</summary>
/// <remarks>
/// Terms that share a prefix make a block as soon as there are 25 of them; the block then counts as one entry of the block of the
/// shorter prefix. More than 48 entries are divided by their first byte behind the prefix into a first block and floor blocks.
/// .tim --> Header, what the postings say (see <see cref="Postings.PostingsFormat"/>), Block*, FieldCount (VInt), Field*,
/// FieldsOffset (long), Footer.
/// Block --> EntryCount &lt;&lt; 1 | IsLastFloor (VInt), SuffixBytes &lt;&lt; 1 | IsLeaf (VInt), Entry*, StatsBytes (VInt), Stats*,
/// MetadataBytes (VInt), Metadata*. Stats and metadata are those of the entries that are terms.
/// Entry --> in a leaf SuffixLength (VInt), Suffix; else SuffixLength &lt;&lt; 1 | IsBlock (VInt), Suffix and for a block how far before
/// this block it starts (VLong).
/// Stats --> DocFreq (VInt), with frequencies TotalTermFreq - DocFreq (VLong).
/// Field --> Number (VInt), TermCount (VLong), RootCodeLength (VInt), RootCode, with frequencies SumTotalTermFreq (VLong),
/// SumDocFreq (VLong), DocCount (VInt), LongCount (VInt).
/// .tip --> Header, Fst*, the start of each Fst (VLong)*, FieldsOffset (long), Footer. Both list the fields in the same order.
/// An Fst maps the prefix of every block to Code (VLong): where it starts &lt;&lt; 2, bit 1 set where it has terms, bit 0 where it is divided;
/// then FloorCount (VInt) and for each floor block its first byte and (how far behind the first block &lt;&lt; 1, bit 0 set where it has
/// terms) (VLong). The root code is the output of the empty prefix.
/// Version 2 ends without footers.
/// </remarks>
public static class BlockTreeTermsFormat
{
    /// <summary>The name in the header of the .tim file.</summary>
    public const string TermsCodec = "BLOCK_TREE_TERMS_DICT";

    /// <summary>The name in the header of the .tip file.</summary>
    public const string IndexCodec = "BLOCK_TREE_TERMS_INDEX";

    /// <summary>The oldest version that is read.</summary>
    public const int MinVersion = 2;

    /// <summary>The first version with footers.</summary>
    public const int ChecksumVersion = 3;

    /// <summary>The version written.</summary>
    public const int Version = ChecksumVersion;

    /// <summary>The extension of the file of terms.</summary>
    public const string TermsExtension = "tim";

    /// <summary>The extension of the index file.</summary>
    public const string IndexExtension = "tip";

    /// <summary>From how many entries on a prefix gets a block.</summary>
    public const int MinBlockEntries = 25;

    /// <summary>From how many entries on a block is divided by the next byte, unless its prefix is empty.</summary>
    public const int MaxBlockEntries = 48;

    /// <summary>The longest term in bytes.</summary>
    public const int MaxTermLength = 32766;

    internal const int FlagBits = 2;
    internal const int HasTerms = 2;
    internal const int IsFloor = 1;
}
