using SearchService.Search.Results;

namespace SearchService.Web.Api;

/// <summary>The answer to a search, with addresses for everything that can be asked next.</summary>
public sealed record SearchResponse
{
    /// <summary>What was understood of the query.</summary>
    public required QueryInfo Query { get; init; }

    /// <summary>How much was found.</summary>
    public required SearchTotal Total { get; init; }

    /// <summary>The time of the search in milliseconds.</summary>
    public required double TookMs { get; init; }

    /// <summary>Whether a limit of time stopped the search, so that better hits may be missing.</summary>
    public required bool Partial { get; init; }

    /// <summary>The hits of this page.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>The facets asked for; each counts what choosing a value would leave, its own filter left aside.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetEntry>> Facets { get; init; }

    /// <summary>The same search elsewhere; each link has the whole query.</summary>
    public required SearchLinks Links { get; init; }

    /// <summary>The index that answered.</summary>
    public required IndexStamp Index { get; init; }

    internal static SearchResponse Of(SearchRequest request, IReadOnlyList<string> facets, SearchResult result) => new()
    {
        Query = result.Query,
        Total = result.Total,
        TookMs = result.TookMs,
        Partial = result.Partial,
        Hits = result.Hits,
        Facets = facets.Where(result.Facets.ContainsKey).ToDictionary(
            facet => facet, facet => (IReadOnlyList<FacetEntry>)[.. result.Facets[facet].Select(value => FacetEntry.Of(request, facets, facet, value))]),
        Links = SearchLinks.Of(request, facets, result.NextCursor),
        Index = result.Index,
    };
}

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value, as the request parameter takes it.</param>
/// <param name="Label">The value for people: the title of a work, otherwise the value.</param>
/// <param name="Count">The number of provisions.</param>
/// <param name="Selected">Whether the request asks for it.</param>
/// <param name="Href">The same search with this value chosen, or given up where it was chosen.</param>
public sealed record FacetEntry(string Value, string Label, int Count, bool Selected, string Href)
{
    internal static FacetEntry Of(SearchRequest request, IReadOnlyList<string> facets, string facet, FacetValue value) => new(
        value.Value, value.Label, value.Count, value.Selected,
        SearchUrl.Of(SearchLinks.ApiPath, SearchUrl.Toggle(request, facet, value.Value), facets));
}

/// <summary>The addresses of a search.</summary>
/// <param name="Self">This page of it.</param>
/// <param name="Next">The next page, or null at the end.</param>
/// <param name="Html">The page for people.</param>
/// <param name="Json">The JSON beside the page.</param>
/// <param name="Csv">The hits as a table.</param>
/// <param name="Atom">The hits as a feed.</param>
public sealed record SearchLinks(string Self, string? Next, string Html, string Json, string Csv, string Atom)
{
    internal const string ApiPath = "/api/v1/search";

    internal static SearchLinks Of(SearchRequest request, IReadOnlyList<string> facets, string? next)
    {
        var page = request with { Explain = false, Cursor = null };
        var export = page with { Size = new SearchRequest().Size };
        return new SearchLinks(
            SearchUrl.Of(ApiPath, request, facets, request.Cursor),
            next is null ? null : SearchUrl.Of(ApiPath, request, facets, next),
            SearchUrl.Of("/search", page),
            SearchUrl.Of("/search.json", request, facets),
            SearchUrl.Of("/search.csv", export),
            SearchUrl.Of("/search.atom", export));
    }
}
