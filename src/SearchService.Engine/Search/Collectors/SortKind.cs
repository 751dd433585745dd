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
