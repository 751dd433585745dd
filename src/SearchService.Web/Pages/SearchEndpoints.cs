using Microsoft.Extensions.Options;
using SearchService.Search;
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
    private const int MaxNamedWorks = 60;

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
            return Page(StatusCodes.Status200OK, request, result, null, Opens(index.Index, request, cancellation), Works(index, result));
        }
        catch (QuerySyntaxException error)
        {
            return Page(StatusCodes.Status400BadRequest, request, null, error, [], []);
        }
    }

    private static PageResult<SearchPage> Page(
        int status, SearchRequest request, SearchResult? result, QuerySyntaxException? error, IReadOnlyList<ResolvedReference> opens,
        Dictionary<string, WorkView> works) => new(
        status, new()
        {
            [nameof(SearchPage.Request)] = request,
            [nameof(SearchPage.Result)] = result,
            [nameof(SearchPage.Error)] = error,
            [nameof(SearchPage.Opens)] = opens,
            [nameof(SearchPage.Works)] = works,
        });

    /// <summary>The works that the filters name, so that they can be named in the language of the reader.</summary>
    private static Dictionary<string, WorkView> Works(RequestIndex index, SearchResult result) =>
        (result.Facets.GetValueOrDefault("work") ?? []).Take(MaxNamedWorks).Select(value => index.Index.Work(value.Value)).OfType<WorkView>()
            .ToDictionary(work => work.Id, StringComparer.Ordinal);

    /// <summary>What the query names when it is a citation or a name rather than words to search for.</summary>
    private static IReadOnlyList<ResolvedReference> Opens(SearchIndex index, SearchRequest request, CancellationToken cancellation)
    {
        if (request.Cursor is not null || request.Query.Length is 0 or > MaxCitationLength)
        {
            return [];
        }

        var known = index.Resolve(request.Query).Matches;
        var citation = known.Count == 0 ? TypedCitation.Read(request.Query) : null;
        if (citation is not null)
        {
            known = index.Resolve(citation.Name, "art_" + citation.Number).Matches;
            known = known.Count > 0 ? known : ByTitle(index, citation, cancellation);
        }

        return [.. known.Where(match => match.Languages.Count > 0).Take(MaxOpens)];
    }

    /// <summary>Articles of that number in works whose title has the words in any form; a name in a sentence is rarely as in the list of names.</summary>
    private static IReadOnlyList<ResolvedReference> ByTitle(SearchIndex index, TypedCitation citation, CancellationToken cancellation)
    {
        var request = new SearchRequest { Query = $"title:({citation.Name}) art:{citation.Number}", Size = MaxOpens };
        return [.. index.Search(request, cancellation).Hits.GroupBy(hit => (hit.Work, hit.Eid)).Select(same => Reference(index, same.First()))];
    }

    private static ResolvedReference Reference(SearchIndex index, SearchHit hit)
    {
        string[] others = [.. hit.Equivalents.Where(link => link.Relation == "translation" && link.Work == hit.Work).Select(link => link.Lang)];
        var order = index.Work(hit.Work)?.Expressions.Select(version => version.Lang) ?? [];
        return new ResolvedReference(hit.Work, hit.Eid, [hit.Lang, .. order.Where(others.Contains)], hit.Citation);
    }
}
