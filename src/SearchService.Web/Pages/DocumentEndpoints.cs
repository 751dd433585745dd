using Microsoft.Extensions.Options;
using SearchService.Search;
using SearchService.Search.Query;
using SearchService.Search.Results;
using SearchService.Web.Api;
using SearchService.Web.Diagnostics;
using SearchService.Web.Lifecycle;
using SearchService.Web.Options;
using SearchService.Web.Pages.Rendering;

namespace SearchService.Web.Pages;

/// <summary>The pages of works, language versions and provisions.</summary>
internal static class DocumentEndpoints
{
    private const int WorksOnPage = 50;
    private const int MaxIdLength = 200;

    public static void MapDocumentPages(this IEndpointRouteBuilder site)
    {
        site.MapGet("/docs", Works);
        site.MapGet("/docs/{work}", Work);
        site.MapGet("/docs/{work}/{lang}", Expression);
        site.MapGet("/docs/{work}/{lang}/{eid}", Provision);
    }

    private static PageResult<WorksPage> Works(string? after, RequestIndex index)
    {
        var from = ParameterReader.Text(nameof(after), after, MaxIdLength);
        var works = index.Index.Works(from.Length == 0 ? null : from, WorksOnPage + 1);
        return new(StatusCodes.Status200OK, new()
        {
            [nameof(WorksPage.Works)] = works.Take(WorksOnPage).ToList(),
            [nameof(WorksPage.After)] = works.Count > WorksOnPage ? works[WorksOnPage - 1].Id : null,
        });
    }

    private static IResult Work(string work, RequestIndex index) =>
        index.Index.Work(DocumentUrl.Decode(work)) is { } found
            ? new PageResult<WorkPage>(StatusCodes.Status200OK, new() { [nameof(WorkPage.Work)] = found })
            : ErrorPages.NotFound();

    private static IResult Expression(string work, string lang, RequestIndex index)
    {
        var found = index.Index.Work(DocumentUrl.Decode(work));
        var expression = found?.Expressions.FirstOrDefault(expression => expression.Lang == lang);
        return found is null || expression is null
            ? ErrorPages.NotFound()
            : new PageResult<ExpressionPage>(StatusCodes.Status200OK, new()
            {
                [nameof(ExpressionPage.Work)] = found,
                [nameof(ExpressionPage.Expression)] = expression,
                [nameof(ExpressionPage.Contents)] = index.Index.Contents(found.Id, lang),
            });
    }

    private static IResult Provision(
        string work, string lang, string eid, [AsParameters] HighlightParameters parameters,
        RequestIndex index, RequestFacts facts, IOptions<ServiceOptions> limits)
    {
        var asked = parameters.Read(limits.Value);
        facts.Query = asked?.Query;
        var (id, element) = (DocumentUrl.Decode(work), DocumentUrl.Decode(eid));
        var found = Marked(asked, marks => index.Index.Provision(id, lang, element, marks));
        return found is null || index.Index.Work(id) is not { } whole
            ? ErrorPages.NotFound()
            : new PageResult<ProvisionPage>(StatusCodes.Status200OK, new()
            {
                [nameof(ProvisionPage.Provision)] = found,
                [nameof(ProvisionPage.Work)] = whole,
                [nameof(ProvisionPage.Others)] = Others(index.Index, found),
                [nameof(ProvisionPage.Matches)] = asked,
                [nameof(ProvisionPage.Cited)] = index.Index.Citations(found).Citations,
            });
    }

    /// <summary>Reads with the matches of a query, or without them where it cannot be read: a text is never withheld because of it.</summary>
    internal static T? Marked<T>(MatchRequest? matches, Func<MatchRequest?, T?> read)
        where T : class
    {
        try
        {
            return read(matches);
        }
        catch (QuerySyntaxException)
        {
            return read(null);
        }
    }

    /// <summary>The other works that a provision has links to.</summary>
    private static Dictionary<string, WorkView> Others(SearchIndex index, ProvisionView provision) => provision.Equivalents
        .Select(link => link.Work).Distinct(StringComparer.Ordinal).Where(work => work != provision.Work)
        .Select(index.Work).OfType<WorkView>().ToDictionary(work => work.Id, StringComparer.Ordinal);
}
