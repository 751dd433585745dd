namespace SearchService.Engine.Codecs.Lucene46.DocValues;

/// <summary>The columns of a segment: a value for each document.</summary>
/// <remarks>
/// <code>
/// .dvm       Header("Lucene45ValuesMetadata", 2), Entry*, vint -1, Footer
/// Entry      Numeric | Binary | Sorted | SortedSet
/// Numeric    vint field, byte 0, vint encoding, int64 missing, vint packedVersion, int64 offset, vlong count, vint 16384,
///            encoding 1: int64 min, int64 divisor; encoding 2: vint size, int64 * size
/// Binary     vint field, byte 1, vint encoding, int64 missing, vint minLength, vint maxLength, vlong count, int64 offset,
///            encoding 1: int64 addresses, vint packedVersion, vint 16384
///            encoding 2: vint interval = 16, int64 addresses, vint packedVersion, vint 16384
/// Sorted     vint field, byte 2, Binary of the distinct values, Numeric of the documents' ordinals, -1 for none
/// SortedSet  vint field, byte 3, vint 1, Sorted | vint field, byte 3, vint 0, Binary, Numeric of ordinals, Numeric of ends
///
/// .dvd       Header("Lucene45DocValuesData", 2), Data*, Footer
/// Numeric    encoding 0: BlockPacked; 1: BlockPacked of (value - min) / divisor; 2: Packed numbers in the table
/// Binary     encoding 0: values of one length; 1: values, MonotonicPacked of their ends;
///            2: (vint shared, vint more, bytes)*, nothing shared at every 16th, MonotonicPacked of the starts of these
/// missing    -1, or the offset of a bit for each document that has a value, lowest bit of the first byte first
/// </code>
/// Without a value the number is 0 and the bytes are empty. The ends of a sorted set's documents are MonotonicPacked.
/// </remarks>
internal static class DocValuesFormat
{
    public const string DataExtension = "dvd";
    public const string MetadataExtension = "dvm";
    public const string DataCodec = "Lucene45DocValuesData";
    public const string MetadataCodec = "Lucene45ValuesMetadata";
    public const int Version = 2;

    public const byte Numeric = 0;
    public const byte Binary = 1;
    public const byte Sorted = 2;
    public const byte SortedSet = 3;

    public const int Delta = 0;
    public const int Divided = 1;
    public const int Table = 2;

    public const int FixedLength = 0;
    public const int VariableLength = 1;
    public const int PrefixCompressed = 2;

    public const int SetWithEnds = 0;
    public const int SetOfOne = 1;

    public const int BlockSize = 16384;
    public const int Interval = 16;
    public const int MaxTableSize = 256;
}
