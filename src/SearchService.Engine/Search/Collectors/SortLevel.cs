namespace SearchService.Engine.Search.Collectors;

/// <summary>One level of a sort.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Field">The name of the column; empty for the score.</param>
/// <param name="Descending">Whether large ones come first.</param>
public readonly record struct SortLevel(SortKind Kind, string Field, bool Descending)
{
    /// <summary>By score, best first.</summary>
    public static SortLevel Score => new(SortKind.Score, "", true);

    /// <summary>By a numeric column.</summary>
    public static SortLevel Numeric(string field, bool descending = false) => new(SortKind.Numeric, field, descending);

    /// <summary>By a sorted column.</summary>
    public static SortLevel Sorted(string field, bool descending = false) => new(SortKind.Sorted, field, descending);
}
