using Microsoft.Extensions.Options;
using SearchService.Web.Api;
using SearchService.Web.Diagnostics;
using SearchService.Web.Lifecycle;
using SearchService.Web.Options;
using SearchService.Web.Pages.Rendering;

namespace SearchService.Web.Pages;

/// <summary>A provision in several languages side by side.</summary>
internal static class ParallelEndpoints
{
    public static void MapParallelPage(this IEndpointRouteBuilder site) => site.MapGet("/parallel/{work}/{eid}", Parallel);

    private static IResult Parallel(
        string work, string eid, [AsParameters] ParallelParameters parameters, RequestIndex index, RequestFacts facts, IOptions<ServiceOptions> limits)
    {
        var (id, element) = (DocumentUrl.Decode(work), DocumentUrl.Decode(eid));
        if (index.Index.Work(id) is not { } whole)
        {
            return ErrorPages.NotFound();
        }

        var asked = ParameterReader.List("langs", parameters.Langs, SearchRequestReader.LanguagesOf(index.Index));
        IReadOnlyList<string> langs = asked.Count > 0 ? asked : [.. whole.Expressions.Select(expression => expression.Lang)];
        var matches = MatchParameters.Read(parameters.Q, parameters.Expand, parameters.Without, limits.Value);
        facts.Query = matches?.Query ?? "";
        var found = DocumentEndpoints.Marked(matches, marks => index.Index.Parallel(id, element, langs, marks));
        return found is null
            ? ErrorPages.NotFound()
            : new PageResult<ParallelPage>(StatusCodes.Status200OK, new()
            {
                [nameof(ParallelPage.Parallel)] = found,
                [nameof(ParallelPage.Work)] = whole,
                [nameof(ParallelPage.Eid)] = element,
                [nameof(ParallelPage.Matches)] = matches,
            });
    }
}
