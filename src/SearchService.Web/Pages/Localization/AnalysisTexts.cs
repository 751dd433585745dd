namespace SearchService.Web.Pages.Localization;

/// <summary>Words of the page that takes words apart.</summary>
internal sealed record AnalysisTexts
{
    public required string Link { get; init; }

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string TextLabel { get; init; }

    public required Func<int, string> Limit { get; init; }

    public required string LanguageLabel { get; init; }

    public required string FromText { get; init; }

    public required string Button { get; init; }

    public required Func<int, string> Tokens { get; init; }

    public required string Language { get; init; }

    public required string Identified { get; init; }

    public required string Analyzer { get; init; }

    public required string StopWord { get; init; }

    public required string Exact { get; init; }

    public required string Stems { get; init; }

    public required string Folded { get; init; }

    public required string Glued { get; init; }

    public required string AttachedEnding { get; init; }

    public required string How { get; init; }

    public required string OtherReadings { get; init; }

    public required string Listed { get; init; }

    public required string NotListed { get; init; }

    /// <summary>Stands between two names of an ending that is two forms.</summary>
    public required string Or { get; init; }

    /// <summary>By the kind of token.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    /// <summary>By what decided about the stem.</summary>
    public required IReadOnlyDictionary<string, string> Methods { get; init; }

    /// <summary>By what the word is read as.</summary>
    public required IReadOnlyDictionary<string, string> Classes { get; init; }

    /// <summary>By the language of the word, a full stop and the name of the suffix, form or step.</summary>
    public required IReadOnlyDictionary<string, string> Steps { get; init; }
}
