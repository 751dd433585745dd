namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>How a block of some width is encoded: in words or packed, with how many bits a value.</summary>
public readonly record struct BlockEncoding(bool IsWords, int Bits)
{
    /// <summary>The length of such a block.</summary>
    public int ByteCount { get; } = Bits == 0 ? 0 : IsWords ? PackedBlock.WordsBytes(Bits) : PackedBlock.PackedBytes(Bits);
}
