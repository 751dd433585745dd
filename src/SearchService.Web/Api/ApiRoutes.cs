using SearchService.Web.Http;
using SearchService.Web.OpenApi;

namespace SearchService.Web.Api;

/// <summary>All endpoints for programs.</summary>
internal static class ApiRoutes
{
    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Searcher>();
        return builder;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        var api = Checked(app.MapGroup(DocumentUrl.Api)).AddEndpointFilter<GenerationCacheFilter>();
        api.MapSearch();
        api.MapSuggest();
        api.MapDocuments();
        api.MapProvisions();
        api.MapAnalyze();
        api.MapConcordance();
        api.MapConsistency();
        api.MapLinks();
        api.MapIndexInfo();
        api.MapSimilar();
        Checked(app.MapGroup(DocumentUrl.Api)).MapClauses();

        Checked(app.MapGroup("")).AddEndpointFilter<GenerationCacheFilter>().MapSearchExports();
        Checked(app.MapGroup("")).MapResolver();
        Checked(app.MapGroup(DocumentUrl.Api)).MapCitations();
        app.MapHealth();
        app.MapProblems();
        return app;
    }

    /// <summary>A group that is open to other origins and answers mistakes and a missing index with problem documents.</summary>
    private static RouteGroupBuilder Checked(RouteGroupBuilder group) => group
        .RequireCors(HttpRegistration.ReadPolicy)
        .WithMetadata(new ProblemsMetadata([ProblemType.IndexNotReady]))
        .AddEndpointFilter<RouteGroupBuilder, ErrorFilter>()
        .AddEndpointFilterFactory(ParameterGuard.Create)
        .AddEndpointFilter<RouteGroupBuilder, ReadyFilter>();
}
