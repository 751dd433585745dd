using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SearchService.Analysis;
using SearchService.Search.Results;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;
using SearchService.Web.Options;

namespace SearchService.Web.Api;

/// <summary>What the index makes of a text.</summary>
internal static class AnalyzeApi
{
    public static void MapAnalyze(this IEndpointRouteBuilder api) => api.MapGet("/analyze", Analyze)
        .WithName("analyze").WithTags(ApiTags.Service)
        .WithSummary("What the index makes of a text")
        .WithDescription(
            "The tokens of a text as the index that is served would keep them: offsets, exact form, stems, and how each stem came about, "
            + "suffix by suffix. It tells why something was found or not: a query without quotation marks must share the stems, one with them the exact forms.")
        .WithProblems(ProblemType.BadParameter);

    /// <summary>Reads the parameters, which page and API share, and analyses.</summary>
    public static TextAnalysisView View(AnalyzeParameters parameters, RequestIndex index, ServiceOptions limits)
    {
        var text = ParameterReader.Text("text", parameters.Text, limits.MaxAnalyzedLength);
        return index.Index.Analyze(text, ParameterReader.OptionalChoice("lang", parameters.Lang, AnalyzerSet.Languages));
    }

    private static Ok<TextAnalysisView> Analyze([AsParameters] AnalyzeParameters parameters, RequestIndex index, IOptions<ServiceOptions> limits) =>
        TypedResults.Ok(View(parameters, index, limits.Value));
}

/// <summary>The query string of an analysis.</summary>
public sealed record AnalyzeParameters
{
    /// <summary>The text.</summary>
    [QueryValue("text", Example = "protected waters")]
    [Description("The text, at most 2000 characters unless the service is configured otherwise.")]
    public string? Text { get; init; }

    /// <summary>The language.</summary>
    [QueryValue("lang", Values = "kk ru en", Example = "en")]
    [Description("The language of the text; by default it is told from the text. Paragraphs in another language are analysed by that.")]
    public string? Lang { get; init; }
}
