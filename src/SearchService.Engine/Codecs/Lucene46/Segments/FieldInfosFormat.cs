namespace SearchService.Engine.Codecs.Lucene46.Segments;

/// <summary>The fields of a segment.</summary>
/// <remarks>
/// <code>
/// .fnm     Header("Lucene46FieldInfos", 1), vint fields, Field*, Footer
/// Field    string name, vint number, byte bits, byte columns, int64 columnGeneration = -1, map attributes
/// bits     1 indexed, 2 term vectors, 4 offsets, 16 no norms, 32 payloads, 64 documents only, 128 no positions
/// columns  type of the column in the low half, of the norms in the high half: 0 none, 1 numeric, 2 binary, 3 sorted, 4 sorted set
/// </code>
/// Attributes name the format and the suffix of the files that hold the postings and the column of the field.
/// </remarks>
internal static class FieldInfosFormat
{
    public const string Extension = "fnm";
    public const string Codec = "Lucene46FieldInfos";
    public const int Version = 1;

    public const int Indexed = 1;
    public const int TermVectors = 2;
    public const int Offsets = 4;
    public const int OmitsNorms = 16;
    public const int Payloads = 32;
    public const int DocsOnly = 64;
    public const int NoPositions = 128;

    public const int NormsNumeric = 0x10;
    public const int ColumnMask = 0x0F;
}
