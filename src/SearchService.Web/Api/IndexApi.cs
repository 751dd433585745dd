using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Search.Results;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;

namespace SearchService.Web.Api;

/// <summary>Information about the index.</summary>
internal static class IndexApi
{
    public static void MapIndexInfo(this IEndpointRouteBuilder api) => api.MapGet("/index", Info)
        .WithName("getIndex").WithTags(ApiTags.Service)
        .WithSummary("What is in the index")
        .WithDescription("The generation that is served, when it was built, how much is in it, and the fingerprints of the analyzers.")
        .WithProblems(ProblemType.BadParameter);

    private static Ok<IndexInfo> Info(RequestIndex index) => TypedResults.Ok(index.Index.Info);
}
