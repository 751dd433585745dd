using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;

namespace SearchService.Web.Api;

/// <summary>What load balancers and containers ask.</summary>
internal static class HealthApi
{
    private const string RetrySeconds = "5";

    public static void MapHealth(this IEndpointRouteBuilder site)
    {
        var health = site.MapGroup("/health").DisableRateLimiting().WithTags(ApiTags.Service);
        health.MapGet("/live", Live)
            .WithName("live")
            .WithSummary("Whether the process answers")
            .WithDescription("Always 200 while the process is alive.");
        health.MapGet("/ready", Ready)
            .WithName("ready")
            .WithSummary("Whether searches are answered")
            .WithDescription("200 with the generation when an index is open, otherwise 503 with the reason. The status is degraded, still with 200, when a file of the index was found broken: searches that need it fail, the others are answered.")
            .Produces<HealthResponse>(StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<HealthResponse> Live() => TypedResults.Ok(new HealthResponse("live", null, null));

    private static Results<Ok<HealthResponse>, JsonHttpResult<HealthResponse>> Ready(RequestIndex index, IndexState state, HttpContext http)
    {
        if (index.IsReady)
        {
            var generation = index.Index.Info.Generation;
            return TypedResults.Ok(index.Damage is { } damage
                ? new HealthResponse("degraded", $"A file of the index is broken; publish an earlier generation or build a new one. {damage}", generation)
                : new HealthResponse("ready", null, generation));
        }

        http.Response.Headers.RetryAfter = RetrySeconds;
        return TypedResults.Json(new HealthResponse("not_ready", state.Reason, null), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
