using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SearchService.Search.Results;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;
using SearchService.Web.Options;

namespace SearchService.Web.Api;

/// <summary>Search, as JSON, and as a table and a feed for other programs.</summary>
internal static class SearchApi
{
    private const int FeedSize = 50;

    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapGet("/search", Search)
        .WithName("search").WithTags(ApiTags.Search)
        .WithSummary("Find provisions")
        .WithDescription(
            "Finds articles and other provisions in all languages. Highlights are spans in UTF-16 units, never markup. "
            + "Words typed without a Kazakh keyboard, in Latin letters or on the wrong keyboard layout are searched as what they stand for where the index "
            + "does not have them as typed; query.respellings says so. "
            + "With expand=cross a hit in another language marks, with the kind translation, what stands for a word of the query; term is the number of that word. "
            + "links.next has the whole query and the cursor; when it is null, that was all. "
            + "total.relation is eq where the numbers are exact and gte where they are lower bounds: when the time was up, or with "
            + "facets=none, unless count=exact, when there are more than 1000.")
        .WithProblems(ProblemType.QuerySyntax, ProblemType.BadParameter);

    public static void MapSearchExports(this IEndpointRouteBuilder site)
    {
        site.MapGet("/search.json", Search)
            .WithName("searchJson").WithTags(ApiTags.Search)
            .WithSummary("Find provisions: the JSON beside the page")
            .WithDescription("The same as /api/v1/search, under the address of the page with .json.")
            .WithProblems(ProblemType.QuerySyntax, ProblemType.BadParameter);
        site.MapGet("/search.csv", Csv)
            .WithName("searchCsv").WithTags(ApiTags.Search)
            .WithSummary("Find provisions: a table")
            .WithDescription("The hits as comma-separated values in UTF-8 with a line of headings, by default as many as the service exports at once.")
            .Produces<string>(StatusCodes.Status200OK, SearchCsv.MediaType)
            .WithProblems(ProblemType.QuerySyntax, ProblemType.BadParameter);
        site.MapGet("/search.atom", Atom)
            .WithName("searchAtom").WithTags(ApiTags.Search)
            .WithSummary("Find provisions: a feed")
            .WithDescription("The hits as an Atom feed (RFC 4287), the newest works first unless sort says otherwise.")
            .Produces<string>(StatusCodes.Status200OK, SearchAtom.MediaType)
            .WithProblems(ProblemType.QuerySyntax, ProblemType.BadParameter);
    }

    private static Ok<SearchResponse> Search(
        [AsParameters] SearchParameters parameters, RequestIndex index, Searcher searcher, IOptions<ServiceOptions> limits, CancellationToken cancellation)
    {
        var request = SearchRequestReader.Read(parameters, limits.Value, limits.Value.MaxPageSize, new SearchRequest().Size, index.Index);
        var facets = SearchRequestReader.Facets(parameters);
        request = request with { Facets = facets.Count > 0 };
        return TypedResults.Ok(SearchResponse.Of(request, facets, searcher.Search(request, cancellation)));
    }

    private static ContentHttpResult Csv(
        [AsParameters] SearchParameters parameters, RequestIndex index, Searcher searcher, IOptions<ServiceOptions> limits, HttpContext http,
        CancellationToken cancellation)
    {
        var most = limits.Value.MaxExportSize;
        var request = SearchRequestReader.Read(parameters, limits.Value, most, most, index.Index) with { Facets = false };
        var result = searcher.Search(request, cancellation);
        http.Response.Headers.ContentDisposition = "attachment; filename=\"search.csv\"";
        return TypedResults.Text(SearchCsv.Write(result, SiteOf(http)), SearchCsv.MediaType);
    }

    private static ContentHttpResult Atom(
        [AsParameters] SearchParameters parameters, RequestIndex index, Searcher searcher, IOptions<ServiceOptions> limits, HttpContext http,
        CancellationToken cancellation)
    {
        var request = SearchRequestReader.Read(parameters, limits.Value, limits.Value.MaxExportSize, FeedSize, index.Index) with { Facets = false };
        if (string.IsNullOrEmpty(parameters.Sort))
        {
            request = request with { Sort = SearchSort.DateDescending };
        }

        var result = searcher.Search(request, cancellation);
        return TypedResults.Text(SearchAtom.Write(request, result, index.Index.Info.Built, SiteOf(http)), SearchAtom.MediaType);
    }

    private static string SiteOf(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase}";
}
