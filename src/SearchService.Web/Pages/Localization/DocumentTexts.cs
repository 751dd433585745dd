namespace SearchService.Web.Pages.Localization;

/// <summary>Words of the pages of works and provisions, and of the view side by side.</summary>
internal sealed record DocumentTexts
{
    public required string Works { get; init; }

    public required string WorksLead { get; init; }

    public required string MoreWorks { get; init; }

    public required string Versions { get; init; }

    public required string About { get; init; }

    public required string Contents { get; init; }

    public required string SearchInside { get; init; }

    public required string Type { get; init; }

    public required string Date { get; init; }

    public required string Place { get; init; }

    public required string Parties { get; init; }

    public required string Subjects { get; init; }

    public required string Status { get; init; }

    public required string CitedAs { get; init; }

    public required string OtherNames { get; init; }

    public required string Identifier { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public required string SourceFile { get; init; }

    public required string Checksum { get; init; }

    public required string InferredHint { get; init; }

    public required string OtherLanguages { get; init; }

    public required string Path { get; init; }

    public required string Neighbours { get; init; }

    public required string Previous { get; init; }

    public required string Next { get; init; }

    public required Func<int, string> Matches { get; init; }

    public required string BackToResults { get; init; }

    public required string WithoutMarks { get; init; }

    public required string Citation { get; init; }

    public required string Permalink { get; init; }

    public required string SideBySide { get; init; }

    public required string ChooseLanguages { get; init; }

    public required string Show { get; init; }

    public required string NoCounterpart { get; init; }

    public required string OneVersion { get; init; }

    public required string OpenArticle { get; init; }

    /// <summary>What must be said with a text of that kind, by the kind; none for official texts.</summary>
    public required IReadOnlyDictionary<string, string> Notices { get; init; }
}

/// <summary>Words about links between provisions and the reasons for them.</summary>
internal sealed record LinkTexts
{
    public required string Translations { get; init; }

    public required string Similar { get; init; }

    public required string Cites { get; init; }

    public required string Why { get; init; }

    /// <summary>The confidence, 0 to 1, in words and per cent.</summary>
    public required Func<double, string> Confidence { get; init; }

    public required string SameNumber { get; init; }

    public required string OtherNumber { get; init; }

    public required Func<int, string> Length { get; init; }

    public required Func<int, string> Numbers { get; init; }

    public required Func<int, string> Names { get; init; }

    public required string SharedNumbers { get; init; }

    public required string SharedNames { get; init; }

    public required string Citations { get; init; }

    /// <summary>Before words that translate each other.</summary>
    public required string MatchedTerms { get; init; }

    /// <summary>Before what a librarian wrote of the link.</summary>
    public required string Note { get; init; }

    /// <summary>By the method: number, alignment, librarian.</summary>
    public required IReadOnlyDictionary<string, string> Methods { get; init; }

    /// <summary>By the status: auto, confirmed, added.</summary>
    public required IReadOnlyDictionary<string, string> Statuses { get; init; }
}

/// <summary>Names of values that come from the index; a value without a name is shown as it is.</summary>
internal sealed record NameTexts
{
    public required IReadOnlyDictionary<string, string> Types { get; init; }

    public required IReadOnlyDictionary<string, string> Statuses { get; init; }

    public required IReadOnlyDictionary<string, string> Subjects { get; init; }

    public required IReadOnlyDictionary<string, string> Provisions { get; init; }

    public required IReadOnlyDictionary<string, string> Expressions { get; init; }
}
