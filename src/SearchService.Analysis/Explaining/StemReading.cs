namespace SearchService.Analysis.Explaining;

/// <summary>One way to read a word.</summary>
public sealed record StemReading
{
    /// <summary>The stem.</summary>
    public required string Stem { get; init; }

    /// <summary>What the word is read as.</summary>
    public WordClass Class { get; init; }

    /// <summary>Whether the stem is in a list, learned or written by hand, or derived from one that is.</summary>
    public bool IsKnown { get; init; }

    /// <summary>In hundredths of a nat, the smaller the likelier; null where readings are not weighed.</summary>
    public int? Cost { get; init; }

    /// <summary>The paradigm by its name in the table, or null.</summary>
    public string? Paradigm { get; init; }

    /// <summary>What was taken off: suffixes from the stem outwards, or the steps of an algorithm in their order.</summary>
    public IReadOnlyList<StemStep> Steps { get; init; } = [];
}
