using SearchService.Search;
using SearchService.Search.Query;
using SearchService.Search.Results;
using SearchService.Web.Diagnostics;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;

namespace SearchService.Web.Api;

/// <summary>Runs the searches of one request, and measures and logs them; the page and the API go through it.</summary>
/// <remarks>Scoped to the request.</remarks>
public sealed class Searcher(RequestIndex index, RequestFacts facts, SearchMetrics metrics)
{
    /// <summary>Finds provisions.</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the query language.</exception>
    /// <exception cref="BadParameterException">The cursor is not one of this request.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var activity = metrics.Activities.StartActivity("search");
        facts.Query = request.Query;
        var result = Run(request, cancellation);
        facts.Hits = result.Total.Articles;
        metrics.Record(result.TookMs, result.Total.Articles, result.Partial);
        activity?.SetTag("search.hits", result.Total.Articles).SetTag("search.generation", result.Index.Generation);
        return result;
    }

    private SearchResult Run(SearchRequest request, CancellationToken cancellation)
    {
        try
        {
            return index.Index.Search(request, cancellation);
        }
        catch (InvalidCursorException error)
        {
            throw new BadParameterException(
                error.Message, "cursor", request.Cursor, ["the cursor in links.next of the same search"]);
        }
    }
}
