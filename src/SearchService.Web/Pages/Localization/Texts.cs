namespace SearchService.Web.Pages.Localization;

/// <summary>All words of the interface in one language. A missing one does not compile.</summary>
/// <remarks>Words with a number or a name inside are functions, so that each language chooses its own forms and order.</remarks>
internal sealed record Texts
{
    /// <summary>The interface languages, in the order of their switch.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["kk", "ru", "en"];

    public required string Lang { get; init; }

    public required CommonTexts Common { get; init; }

    public required SearchTexts Search { get; init; }

    public required FilterTexts Filter { get; init; }

    public required SyntaxTexts Syntax { get; init; }

    public required DocumentTexts Document { get; init; }

    public required LinkTexts Link { get; init; }

    public required ParallelTexts Parallel { get; init; }

    public required AnalysisTexts Analysis { get; init; }

    public required ClauseTexts Clause { get; init; }
    public required ReportTexts Report { get; init; }

    public required HelpTexts Help { get; init; }

    public required ErrorTexts Error { get; init; }

    public required NameTexts Name { get; init; }

    /// <summary>The words in that language; English where there are none.</summary>
    public static Texts For(string lang) => lang switch
    {
        "kk" => KazakhTexts.All,
        "ru" => RussianTexts.All,
        _ => EnglishTexts.All,
    };
}
