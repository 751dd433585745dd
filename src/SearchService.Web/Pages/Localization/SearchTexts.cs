namespace SearchService.Web.Pages.Localization;

/// <summary>Words of the start page and of results.</summary>
internal sealed record SearchTexts
{
    public required string Title { get; init; }

    public required string Examples { get; init; }

    public required string Lead { get; init; }

    public required string InTheIndex { get; init; }

    public required string BrowseWorks { get; init; }

    public required string OnlyHeadings { get; init; }

    public required string AcrossLanguages { get; init; }

    public required string Everything { get; init; }

    /// <summary>Articles, works they are in, and whether there may be more.</summary>
    public required Func<int, int, bool, string> Found { get; init; }

    public required string Partial { get; init; }

    public required string OpenDirectly { get; init; }

    public required string SortBy { get; init; }

    public required string ByScore { get; init; }

    public required string ByNewest { get; init; }

    public required string ByOldest { get; init; }

    public required string ByWork { get; init; }

    public required string PerPage { get; init; }

    public required string Paging { get; init; }

    public required string NextPage { get; init; }

    public required string FirstPage { get; init; }

    public required string SameArticle { get; init; }

    public required string SideBySide { get; init; }

    public required string ViaTranslation { get; init; }

    public required string Download { get; init; }

    public required string Feed { get; init; }

    public required string NothingFound { get; init; }

    public required string NothingFoundAdvice { get; init; }

    public required string SearchedByTranslations { get; init; }

    /// <summary>What a link does that leaves a translation out.</summary>
    public required Func<string, string> LeaveOut { get; init; }

    /// <summary>The filter that leaves a translation out.</summary>
    public required Func<string, string> WithoutTranslation { get; init; }

    public required string UnderstoodAs { get; init; }

    /// <summary>By the kind of respelling: how the word was typed.</summary>
    public required IReadOnlyDictionary<string, string> RespellingKinds { get; init; }

    public required string DidYouMean { get; init; }

    public required string Relaxations { get; init; }

    public required Func<string, string> Without { get; init; }
}

/// <summary>Words of filters.</summary>
internal sealed record FilterTexts
{
    public required string Title { get; init; }

    public required Func<int, string> Jump { get; init; }

    public required string Chosen { get; init; }

    public required string Clear { get; init; }

    public required Func<string, string> Remove { get; init; }

    public required Func<int, string> More { get; init; }

    public required string Date { get; init; }

    public required string DateHint { get; init; }

    public required string Apply { get; init; }

    /// <summary>By the name of the facet: lang, type, year, status, work.</summary>
    public required IReadOnlyDictionary<string, string> Facets { get; init; }
}

/// <summary>Words for a query that is not in the query language.</summary>
internal sealed record SyntaxTexts
{
    public required string Title { get; init; }

    public required string Place { get; init; }

    public required string Suggestion { get; init; }

    public required string Otherwise { get; init; }

    /// <summary>By the code of the error.</summary>
    public required IReadOnlyDictionary<string, string> Messages { get; init; }
}
