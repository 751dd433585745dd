namespace SearchService.Engine.Codecs.Lucene46.StoredFields;

/// <summary>The LZ4 block format, with the limits that Lucene keeps to.</summary>
/// <remarks>
/// <code>
/// Block     Sequence*, Last
/// Sequence  token = min(literals, 15) &lt;&lt; 4 | min(match - 4, 15), [More], literals, little-endian int16 distance, [More]
/// Last      token = min(literals, 15) &lt;&lt; 4, [More], literals
/// More      what is beyond 15, as bytes of 255 and one smaller byte
/// </code>
/// The last five bytes of a block are literals, and no match starts in the last nine.
/// </remarks>
internal static class Lz4Format
{
    public const int MinMatch = 4;
    public const int LastLiterals = 5;
    public const int MaxDistance = (1 << 16) - 1;
    public const int Nibble = 15;

    /// <summary>No byte of a block stands for more bytes than this.</summary>
    public const long MaxRatio = 255;
}
