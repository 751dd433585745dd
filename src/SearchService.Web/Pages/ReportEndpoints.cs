using SearchService.Search.Consistency;
using SearchService.Search.Query;
using SearchService.Web.Api;
using SearchService.Web.Diagnostics;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.Pages.Rendering;

namespace SearchService.Web.Pages;

/// <summary>The pages that compare language versions: how a term is rendered, and in what versions differ.</summary>
internal static class ReportEndpoints
{
    private const int MaxIdLength = 200;

    public static void MapReportPages(this IEndpointRouteBuilder site)
    {
        site.MapGet("/concordance", Concordance);
        site.MapGet("/consistency", Works);
        site.MapGet("/consistency/{work}", Work);
    }

    private static PageResult<ConcordancePage> Concordance(
        [AsParameters] ConcordanceParameters parameters, RequestIndex index, RequestFacts facts, CancellationToken cancellation)
    {
        var asked = !string.IsNullOrWhiteSpace(parameters.Term);
        QuerySyntaxException? mistake = null;
        Search.Concordance.ConcordanceResult? result = null;
        try
        {
            result = asked ? ConcordanceApi.Answer(parameters, index, facts, cancellation) : null;
        }
        catch (QuerySyntaxException error)
        {
            mistake = error;
        }

        return new PageResult<ConcordancePage>(mistake is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, new()
        {
            [nameof(ConcordancePage.Term)] = parameters.Term,
            [nameof(ConcordancePage.Lang)] = parameters.Lang,
            [nameof(ConcordancePage.Result)] = result,
            [nameof(ConcordancePage.Mistake)] = mistake,
        });
    }

    private static PageResult<ConsistencyPage> Works(string? after, RequestIndex index, CancellationToken cancellation)
    {
        var from = ParameterReader.Text(nameof(after), after, MaxIdLength);
        var (works, next) = ConsistencyApi.Page(index.Index, from.Length == 0 ? null : from, cancellation);
        return new(StatusCodes.Status200OK, new()
        {
            [nameof(ConsistencyPage.Works)] = works,
            [nameof(ConsistencyPage.After)] = next,
        });
    }

    private static IResult Work(string work, RequestIndex index, CancellationToken cancellation)
    {
        var id = DocumentUrl.Decode(work);
        return ConsistencyApi.Of(index.Index, id, cancellation) is { } found && index.Index.Work(id) is { } view
            ? new PageResult<WorkConsistencyPage>(StatusCodes.Status200OK, new()
            {
                [nameof(WorkConsistencyPage.Work)] = view,
                [nameof(WorkConsistencyPage.Report)] = found,
            })
            : ErrorPages.NotFound();
    }
}
