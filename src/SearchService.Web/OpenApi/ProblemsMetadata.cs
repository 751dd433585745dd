using SearchService.Web.Http;

namespace SearchService.Web.OpenApi;

/// <summary>The kinds of problem that an operation may answer with.</summary>
internal sealed record ProblemsMetadata(IReadOnlyList<ProblemType> Types);

/// <summary>Declares them on endpoints.</summary>
internal static class ProblemsMetadataExtensions
{
    /// <summary>Declares kinds of problem; that of too many requests and that of too much time are declared besides.</summary>
    public static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<ProblemType> types)
    {
        ProblemType[] all = [.. types, ProblemType.RateLimited, ProblemType.Timeout];
        foreach (var status in all.Select(type => type.Status).Distinct())
        {
            endpoint.Produces<ProblemDocument>(status, ProblemResult.MediaType);
        }

        return endpoint.WithMetadata(new ProblemsMetadata(all));
    }
}
