namespace SearchService.Engine.Search.Collectors;

/// <summary>What a sort looks at.</summary>
public enum SortKind
{
    /// <summary>The score, best first unless descending is turned off.</summary>
    Score,

    /// <summary>A numeric column; documents without a number count as 0.</summary>
    Numeric,

    /// <summary>A sorted column in byte order; documents without a value come last either way.</summary>
    Sorted,
}

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

/// <summary>An order of documents: by the first level, ties by the next one, in the end by document number.</summary>
/// <param name="Levels">The levels; none means by document number.</param>
public sealed record Sort(ValueList<SortLevel> Levels)
{
    /// <summary>A sort of one or a few levels.</summary>
    public Sort(params ReadOnlySpan<SortLevel> levels)
        : this(ValueList.Create(levels))
    {
    }

    /// <summary>Whether scores are needed.</summary>
    public bool NeedsScores => Levels.Any(level => level.Kind == SortKind.Score);
}
