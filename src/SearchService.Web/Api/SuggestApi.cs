using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SearchService.Web.Diagnostics;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;
using SearchService.Web.Options;

namespace SearchService.Web.Api;

/// <summary>Suggestions while typing.</summary>
internal static class SuggestApi
{
    private const int DefaultSize = 8;
    private const int MaxSize = 20;

    public static void MapSuggest(this IEndpointRouteBuilder api) => api.MapGet("/suggest", Suggest)
        .WithName("suggest").WithTags(ApiTags.Search)
        .WithSummary("Suggestions while typing")
        .WithDescription("Words of the index, works and provisions for what has been typed so far; never a syntax error.")
        .WithProblems(ProblemType.BadParameter);

    private static Ok<SuggestResponse> Suggest(
        [AsParameters] SuggestParameters parameters, RequestIndex index, RequestFacts facts, IOptions<ServiceOptions> limits)
    {
        var typed = ParameterReader.Text("q", parameters.Q, limits.Value.MaxQueryLength);
        var lang = ParameterReader.OptionalChoice("lang", parameters.Lang, SearchRequestReader.LanguagesOf(index.Index));
        var size = ParameterReader.Number("size", parameters.Size, 1, MaxSize, DefaultSize);
        facts.Query = typed;
        return TypedResults.Ok(new SuggestResponse(typed, index.Index.Suggest(typed, lang, size)));
    }
}

/// <summary>The query string of suggestions.</summary>
public sealed record SuggestParameters
{
    /// <summary>What was typed.</summary>
    [QueryValue("q", Example = "environ")]
    [Description("What has been typed so far.")]
    public string? Q { get; init; }

    /// <summary>The language.</summary>
    [QueryValue("lang", Example = "en")]
    [Description("Only suggestions in this language; all languages by default.")]
    public string? Lang { get; init; }

    /// <summary>How many.</summary>
    [QueryValue("size", Number = true, Minimum = 1, Maximum = 20, Default = "8", Example = "8")]
    [Description("The most suggestions to return.")]
    public string? Size { get; init; }
}
