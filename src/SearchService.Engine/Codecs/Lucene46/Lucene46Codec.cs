namespace SearchService.Engine.Codecs.Lucene46;

/// <summary>The names that tie the formats of a segment together.</summary>
internal static class Lucene46Codec
{
    /// <summary>The name of the codec in segments_N.</summary>
    public const string Name = "Lucene46";

    /// <summary>The release whose format is written, as the .si files note it.</summary>
    public const string Release = "4.8";

    /// <summary>The suffix of the files of postings and terms.</summary>
    public const string PostingsSuffix = "Lucene41_0";

    /// <summary>The suffix of the files of columns.</summary>
    public const string DocValuesSuffix = "Lucene45_0";

    private const string PostingsFormat = "PerFieldPostingsFormat.format";
    private const string PostingsFormatSuffix = "PerFieldPostingsFormat.suffix";
    private const string ColumnFormat = "PerFieldDocValuesFormat.format";
    private const string ColumnFormatSuffix = "PerFieldDocValuesFormat.suffix";

    /// <summary>The attributes of a field that has postings or a column.</summary>
    public static Dictionary<string, string> Attributes(bool hasPostings, bool hasColumn)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (hasPostings)
        {
            attributes[PostingsFormat] = "Lucene41";
            attributes[PostingsFormatSuffix] = "0";
        }

        if (hasColumn)
        {
            attributes[ColumnFormat] = "Lucene45";
            attributes[ColumnFormatSuffix] = "0";
        }

        return attributes;
    }

    /// <summary>Whether the field has postings in the files of <see cref="PostingsSuffix"/>.</summary>
    public static bool HasPostings(Index.FieldInfo field) =>
        Check(field, PostingsFormat, PostingsFormatSuffix, "Lucene41") && field.IndexOptions != Index.IndexOptions.None;

    /// <summary>Whether the field has a column in the files of <see cref="DocValuesSuffix"/>.</summary>
    public static bool HasColumn(Index.FieldInfo field) =>
        Check(field, ColumnFormat, ColumnFormatSuffix, "Lucene45") && field.DocValues != Index.DocValuesType.None;

    private static bool Check(Index.FieldInfo field, string formatKey, string suffixKey, string expected)
    {
        if (!field.Attributes.TryGetValue(formatKey, out var format))
        {
            return false;
        }

        var suffix = field.Attributes.GetValueOrDefault(suffixKey);
        return format == expected && suffix == "0"
            ? true
            : throw new NotSupportedException($"Field {field.Name} is in format {format}, suffix {suffix}; only {expected}, suffix 0 is read.");
    }
}
