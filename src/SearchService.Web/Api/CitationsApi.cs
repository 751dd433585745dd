using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Analysis;
using SearchService.Search.Results;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;

namespace SearchService.Web.Api;

/// <summary>The citations of legal texts in a text.</summary>
internal static class CitationsApi
{
    /// <summary>Maps what is asked with a body; its answers depend on more than the address, so they have no ETag.</summary>
    public static void MapCitations(this IEndpointRouteBuilder api) => api.MapPost("/citations", FindAsync)
        .WithName("findCitations").WithTags(ApiTags.Search)
        .WithSummary("Find the citations in a text")
        .WithDescription(
            "The citations of legal texts, articles and paragraphs in a text in Kazakh, Russian or English: where they stand, a key that is the same in "
            + "the three languages, and the work and provision of the index that each leads to, if any. Nothing is stored.")
        .Accepts<CitationsBody>("application/json")
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(CitationsBody.MaxBytes))
        .WithProblems(ProblemType.BadParameter);

    private static async Task<Ok<CitationsView>> FindAsync(HttpRequest http, RequestIndex index, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync<CitationsBody>(http, cancellation);
        var text = ParameterReader.Text("text", body.Text, CitationsBody.MaxLength);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new BadParameterException("A text is needed.", "text", body.Text, ["a text"]);
        }

        return TypedResults.Ok(index.Index.Citations(text, ParameterReader.OptionalChoice("lang", body.Lang, AnalyzerSet.Languages)));
    }
}
