using System.Globalization;

namespace SearchService.Engine.Codecs.Lucene46.Deletions;

/// <summary>Which documents of a segment are alive.</summary>
/// <remarks>
/// <code>
/// .del   int32 -2, Header("BitVector", 2), Bits | Gaps, Footer
/// Bits   int32 documents, int32 alive, a bit for each document, lowest first, 1 for alive
/// Gaps   int32 -1, int32 documents, int32 alive, (vint distance from the last such byte, byte of bits that are not all 1)*
/// </code>
/// The name has the generation in base 36: _0_1.del. Gaps are written where they are a tenth of the bits or less.
/// </remarks>
internal static class DeletionsFormat
{
    public const string Extension = "del";
    public const string Codec = "BitVector";
    public const int Version = 2;
    public const int FormatMark = -2;
    public const int GapsMark = -1;

    /// <summary>The name of the file of a generation.</summary>
    public static string FileName(string segment, long generation) =>
        string.Create(CultureInfo.InvariantCulture, $"{segment}_{Base36.Format(generation)}.{Extension}");
}
