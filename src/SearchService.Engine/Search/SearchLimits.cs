namespace SearchService.Engine.Search;

/// <summary>How much one search may cost.</summary>
public sealed record SearchLimits
{
    /// <summary>The limits of a search that names none: no time limit.</summary>
    public static SearchLimits Default { get; } = new();

    /// <summary>How many clauses a query may have, those of nested queries included; more is an error.</summary>
    public int MaxClauses { get; init; } = 1024;

    /// <summary>How many terms of a segment a pattern or range may expand to; the rest is left out and the result is partial.</summary>
    public int MaxExpansions { get; init; } = 1_000_000;

    /// <summary>
    /// How many positions a phrase with slop may look at in one document; what was found in them counts, and the result is partial.
    /// </summary>
    public int MaxSlopWork { get; init; } = 200_000;

    /// <summary>
    /// Up to how many documents a search for the best ones counts exactly. Beyond, those that cannot be among the best may be left
    /// uncounted, and the total is then a lower bound above this number. <see cref="int.MaxValue"/> counts all.
    /// </summary>
    public int ExactTotalUpTo { get; init; } = 1000;

    /// <summary>How long the search may take; what was found by then is returned and is partial.</summary>
    public TimeSpan? TimeBudget { get; init; }

    /// <summary>What tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
