using SearchService.Search.Consistency;

namespace SearchService.Web.Pages.Localization;

/// <summary>Words of the pages that compare language versions.</summary>
internal sealed record ReportTexts
{
    public required string Concordance { get; init; }

    public required string ConcordanceLead { get; init; }

    public required string TermLabel { get; init; }

    public required string FromTerm { get; init; }

    public required string Show { get; init; }

    public required string NoTerm { get; init; }

    public required string NothingHasTerm { get; init; }

    public required string NoTranslations { get; init; }

    /// <summary>How many provisions have the term, and how many were looked at.</summary>
    public required Func<int, int, string> LookedAt { get; init; }

    /// <summary>In how many places and provisions.</summary>
    public required Func<int, int, string> Places { get; init; }

    public required Func<string, string> RenderingsIn { get; init; }

    public required string Rendering { get; init; }

    public required string Count { get; init; }

    public required string Share { get; init; }

    public required string Basis { get; init; }

    public required string Unrecognised { get; init; }

    /// <summary>By what a rendering was recognised.</summary>
    public required IReadOnlyDictionary<string, string> Bases { get; init; }

    public required string Consistency { get; init; }

    public required string ConsistencyLead { get; init; }

    public required string CompareVersions { get; init; }

    public required string BackToWork { get; init; }

    public required string OneVersion { get; init; }

    public required Func<int, string> Compared { get; init; }

    public required Func<int, string> Findings { get; init; }

    public required Func<int, string> FirstFindings { get; init; }

    /// <summary>By the name of the severity.</summary>
    public required IReadOnlyDictionary<string, string> Severities { get; init; }

    /// <summary>By the name of the kind.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    /// <summary>A finding in a sentence.</summary>
    public required Func<ConsistencyFinding, string> Sentence { get; init; }
}
