namespace SearchService.Web.Pages.Localization;

/// <summary>Words of every page.</summary>
internal sealed record CommonTexts
{
    public required string Brand { get; init; }

    public required string Tagline { get; init; }

    public required string SkipToContent { get; init; }

    public required string MainNavigation { get; init; }

    public required string Works { get; init; }

    public required string Help { get; init; }

    public required string ForPrograms { get; init; }

    public required string InterfaceLanguage { get; init; }

    public required string SearchLabel { get; init; }

    public required string SearchButton { get; init; }

    public required string Suggestions { get; init; }

    public required Func<int, string> SuggestionCount { get; init; }

    public required string Copy { get; init; }

    public required string Copied { get; init; }

    public required string Footer { get; init; }

    public required string Inferred { get; init; }

    public required Func<string, string> Quoted { get; init; }

    public required Func<int, string> Articles { get; init; }

    public required Func<int, string> Documents { get; init; }

    public required Func<int, string> Number { get; init; }

    public required Func<DateOnly, string> Date { get; init; }
}
