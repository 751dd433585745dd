using Microsoft.Extensions.Options;
using SearchService.Web.Api;
using SearchService.Web.Lifecycle;
using SearchService.Web.Options;
using SearchService.Web.Pages.Rendering;

namespace SearchService.Web.Pages;

/// <summary>The page that shows how words are taken apart, so that a librarian sees why something was found or not.</summary>
internal static class AnalyzeEndpoints
{
    public static void MapAnalyzePage(this IEndpointRouteBuilder site) => site.MapGet("/analyze", Analyze);

    private static PageResult<AnalyzePage> Analyze([AsParameters] AnalyzeParameters parameters, RequestIndex index, IOptions<ServiceOptions> limits)
    {
        // A form sends line ends in two characters, which would put offsets out.
        var text = parameters.Text?.ReplaceLineEndings("\n");
        return new PageResult<AnalyzePage>(StatusCodes.Status200OK, new()
        {
            [nameof(AnalyzePage.Text)] = text,
            [nameof(AnalyzePage.Lang)] = parameters.Lang,
            [nameof(AnalyzePage.MaxLength)] = limits.Value.MaxAnalyzedLength,
            [nameof(AnalyzePage.View)] = string.IsNullOrWhiteSpace(text) ? null : AnalyzeApi.View(parameters with { Text = text }, index, limits.Value),
        });
    }
}
