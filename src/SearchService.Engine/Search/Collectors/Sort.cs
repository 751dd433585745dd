namespace SearchService.Engine.Search.Collectors;

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
