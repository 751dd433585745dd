using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Postings;

/// <summary>How blocks of 128 integers lie in the .doc, .pos and .pay files, and how the .doc file says so.</summary>
/// <remarks>
/// Block --> Bits (byte), where 0 is followed by one VInt, the value of all 128, and 1 to 32 by the block in the encoding
/// declared for that width.
/// Declaration, once, behind the header of the .doc file --> Version (VInt), (Format &lt;&lt; 5 | Bits - 1) (VInt) for each of
/// the widths 1 to 32. Format 0 is packed, 1 is words (see <see cref="PackedBlock"/>). The writer uses words for 1, 2 and 4
/// bits, as Lucene's most compact setting does.
/// </remarks>
public static class PackedBlockFormat
{
    /// <summary>The widest value in bits.</summary>
    public const int MaxBits = 32;

    /// <summary>The version written: blocks are whole bytes, not whole longs. At 128 values the two are the same.</summary>
    public const int Version = 1;

    private const int MinVersion = 0;
    private const int MaxVersion = 2;
    private const int PackedFormat = 0;
    private const int WordsFormat = 1;
    private const int MaxDeclaredBits = 32;

    /// <summary>The encodings that are written, by width; index 0 is unused.</summary>
    public static IReadOnlyList<BlockEncoding> Written { get; } =
        [.. Enumerable.Range(0, MaxBits + 1).Select(bits => new BlockEncoding(bits is 1 or 2 or 4, bits))];

    /// <summary>Writes the declaration.</summary>
    public static void WriteDeclaration(IndexOutput output)
    {
        output.WriteVInt(Version);
        foreach (var encoding in Written.Skip(1))
        {
            output.WriteVInt(((encoding.IsWords ? WordsFormat : PackedFormat) << 5) | (encoding.Bits - 1));
        }
    }

    /// <summary>Reads the declaration at the cursor.</summary>
    public static BlockEncoding[] ReadDeclaration(IndexInput input)
    {
        var version = input.ReadVInt();
        if (version is < MinVersion or > MaxVersion)
        {
            throw input.Corrupt($"version of packed blocks: expected {MinVersion} to {MaxVersion}, found {version}");
        }

        var encodings = new BlockEncoding[MaxBits + 1];
        for (var width = 1; width <= MaxBits; width++)
        {
            var code = input.ReadVInt();
            var format = code >> 5;
            var bits = (code & 31) + 1;
            if (format is not (PackedFormat or WordsFormat) || bits < width || bits > MaxDeclaredBits)
            {
                throw input.Corrupt($"encoding of blocks of {width} bits: found format {format} with {bits} bits");
            }

            encodings[width] = new BlockEncoding(format == WordsFormat, bits);
        }

        return encodings;
    }
}
