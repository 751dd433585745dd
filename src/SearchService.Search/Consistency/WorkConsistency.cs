namespace SearchService.Search.Consistency;

/// <summary>In what the language versions of a work differ.</summary>
public sealed record WorkConsistency
{
    /// <summary>The most findings that are returned of a work; the counts are of all.</summary>
    public const int MaxFindings = 1000;

    /// <summary>The id of the work.</summary>
    public required string Work { get; init; }

    /// <summary>Its title in its first language.</summary>
    public required string Title { get; init; }

    /// <summary>The language of that title.</summary>
    public required string TitleLang { get; init; }

    /// <summary>Its languages.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>How many pairs of provisions were compared.</summary>
    public required int Compared { get; init; }

    /// <summary>How many findings of each kind there are.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>The findings, in the order of the text within each severity, the gravest first.</summary>
    public required IReadOnlyList<ConsistencyFinding> Findings { get; init; }

    /// <summary>The number of all findings.</summary>
    public int Total => Counts.Values.Sum();
}
