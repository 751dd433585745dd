using Microsoft.Extensions.Options;
using SearchService.Search.Query;
using SearchService.Search.Results;
using SearchService.Web.Api;
using SearchService.Web.Lifecycle;
using SearchService.Web.Options;
using SearchService.Web.Pages.Rendering;

namespace SearchService.Web.Pages;

/// <summary>The start page and the results.</summary>
internal static class SearchEndpoints
{
    private const int MaxCitationLength = 200;
    private const int MaxOpens = 5;

    public static void MapSearchPages(this IEndpointRouteBuilder site)
    {
        site.MapGet("/", Home);
        site.MapGet("/search", Search);
    }

    private static PageResult<HomePage> Home(RequestIndex index) => new(
        StatusCodes.Status200OK, new() { [nameof(HomePage.Info)] = index.Index.Info });

    private static PageResult<SearchPage> Search(
        [AsParameters] SearchParameters parameters, RequestIndex index, Searcher searcher, IOptions<ServiceOptions> limits, CancellationToken cancellation)
    {
        var request = SearchRequestReader.Read(parameters, limits.Value, limits.Value.MaxPageSize, new SearchRequest().Size, index.Index);
        try
        {
            var result = searcher.Search(request, cancellation);
            return Page(StatusCodes.Status200OK, request, result, null, Opens(index, request));
        }
        catch (QuerySyntaxException error)
        {
            return Page(StatusCodes.Status400BadRequest, request, null, error, []);
        }
    }

    private static PageResult<SearchPage> Page(
        int status, SearchRequest request, SearchResult? result, QuerySyntaxException? error, IReadOnlyList<ResolvedReference> opens) => new(
        status, new()
        {
            [nameof(SearchPage.Request)] = request,
            [nameof(SearchPage.Result)] = result,
            [nameof(SearchPage.Error)] = error,
            [nameof(SearchPage.Opens)] = opens,
        });

    /// <summary>What the query names when it is a citation or a name rather than words to search for.</summary>
    private static IReadOnlyList<ResolvedReference> Opens(RequestIndex index, SearchRequest request) =>
        request.Cursor is not null || request.Query.Length is 0 or > MaxCitationLength
            ? []
            : [.. index.Index.Resolve(request.Query).Matches.Where(match => match.Languages.Count > 0).Take(MaxOpens)];
}
