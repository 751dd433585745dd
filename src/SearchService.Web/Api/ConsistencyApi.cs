using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Search;
using SearchService.Search.Consistency;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;

namespace SearchService.Web.Api;

/// <summary>In what the language versions of works differ.</summary>
internal static class ConsistencyApi
{
    /// <summary>How many works are compared for one answer.</summary>
    public const int WorksAtOnce = 10;

    private const int MaxIdLength = 500;

    /// <summary>How long works are compared for one answer before it ends with those that are done.</summary>
    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(3);

    public static void MapConsistency(this IEndpointRouteBuilder api) => api.MapGet("/consistency", Compare)
        .WithName("consistency").WithTags(ApiTags.Documents)
        .WithSummary("In what language versions differ")
        .WithDescription(
            "Compares the language versions of a work, or of several works in the order of their ids: numbers, dates, amounts and citations that differ, "
            + "provisions and paragraphs without counterpart, paragraphs left in another language, terms rendered otherwise than elsewhere, links that are "
            + "not sure. Each finding has its kind, its severity (error, warning, note), a sentence, and both sides with spans. An answer has at most "
            + "10 works, fewer when they are long: follow links.next. Of a work at most 1000 findings are returned; counts has them all.")
        .WithProblems(ProblemType.BadParameter, ProblemType.NotFound);

    /// <summary>The next works from the one behind an id, as many as fit into an answer, and the id to go on from, or null at the end.</summary>
    public static (IReadOnlyList<WorkConsistency> Works, string? Next) Page(SearchIndex index, string? after, CancellationToken cancellation)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var works = new List<WorkConsistency>();
        foreach (var work in index.Consistency(after: after, cancellation: cancellation))
        {
            works.Add(work);
            if (works.Count == WorksAtOnce || clock.Elapsed > s_budget)
            {
                return (works, index.Works(work.Work, 1).Count > 0 ? work.Work : null);
            }
        }

        return (works, null);
    }

    /// <summary>The report of one work, or null where it is not there.</summary>
    public static WorkConsistency? Of(SearchIndex index, string work, CancellationToken cancellation) =>
        index.Consistency(work, cancellation: cancellation).FirstOrDefault();

    private static Results<Ok<ConsistencyResponse>, ProblemResult> Compare(
        [AsParameters] ConsistencyParameters parameters, RequestIndex index, CancellationToken cancellation)
    {
        var work = ParameterReader.Text("work", parameters.Work, MaxIdLength);
        var after = ParameterReader.Text("cursor", parameters.Cursor, MaxIdLength);
        var self = DocumentUrl.With(DocumentUrl.With(DocumentUrl.Api + "/consistency", "work", work), "cursor", after);
        if (work.Length > 0)
        {
            return Of(index.Index, work, cancellation) is { } found
                ? TypedResults.Ok(new ConsistencyResponse([found], new PageLinks(self, null)))
                : ProblemResult.NotFound($"There is no work '{work}'.");
        }

        var (works, next) = Page(index.Index, after.Length == 0 ? null : after, cancellation);
        return TypedResults.Ok(new ConsistencyResponse(
            works, new PageLinks(self, next is null ? null : DocumentUrl.With(DocumentUrl.Api + "/consistency", "cursor", next))));
    }
}

/// <summary>Works whose language versions were compared.</summary>
/// <param name="Works">The works in the order of their ids.</param>
/// <param name="Links">Where to go on.</param>
public sealed record ConsistencyResponse(IReadOnlyList<WorkConsistency> Works, PageLinks Links);

/// <summary>The query string of a comparison.</summary>
public sealed record ConsistencyParameters
{
    /// <summary>The work.</summary>
    [QueryValue("work", Example = "madrid-protocol-1989")]
    [Description("The id of a work; by default all works, page by page.")]
    public string? Work { get; init; }

    /// <summary>Where to go on.</summary>
    [QueryValue("cursor", Example = "kz-az-environment-1997")]
    [Description("Where to go on: follow links.next.")]
    public string? Cursor { get; init; }
}
