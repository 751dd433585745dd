using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchService.Search.Similar;
using SearchService.Web.Diagnostics;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;

namespace SearchService.Web.Api;

/// <summary>Provisions that say the same as a clause or as a provision.</summary>
internal static class SimilarApi
{
    private const string Answer =
        " Each comes with its probability, the reasons (the same as those of links), the passage that was compared, and what differs, word by word: "
        + "clauseSpans point into text, textSpans into passage.text, and pair is the number of the counterpart in the other list. "
        + "A hit with via is the linked translation of another one.";

    /// <summary>Maps what is asked with a body; its answers depend on more than the address, so they have no ETag.</summary>
    public static void MapClauses(this IEndpointRouteBuilder api) => api.MapPost("/similar", FindAsync)
        .WithName("findSimilar").WithTags(ApiTags.Search)
        .WithSummary("Find the provisions that say the same as a clause")
        .WithDescription("The same or similar provisions in all languages, the most probable first, for a text in any of them or for a provision. Nothing is stored." + Answer)
        .Accepts<ClauseBody>("application/json")
        .WithMetadata(new RequestSizeLimitAttribute(ClauseBody.MaxBytes))
        .WithProblems(ProblemType.BadParameter, ProblemType.NotFound);

    public static void MapSimilar(this IEndpointRouteBuilder api) => api.MapGet("/docs/{work}/{lang}/{eid}/similar", OfProvision)
        .WithName("getSimilar").WithTags(ApiTags.Provisions)
        .WithSummary("Similar provisions in other works")
        .WithDescription("The provisions of other works that say the same as this one, or nearly so, in all languages, the most probable first." + Answer)
        .WithProblems(ProblemType.BadParameter, ProblemType.NotFound);

    private static async Task<Results<Ok<ClauseResult>, ProblemResult>> FindAsync(
        HttpRequest http, RequestIndex index, RequestFacts facts, CancellationToken cancellation)
    {
        var request = await ClauseRequestReader.ReadAsync(http, index.Index, cancellation);
        return index.Index.FindClause(request, cancellation) is { } found
            ? Counted(found, facts)
            : ProblemResult.NotFound($"There is no provision '{request.Id}'.");
    }

    private static Results<Ok<ClauseResult>, ProblemResult> OfProvision(
        [Description("The id of the work.")] string work,
        [Description("The language, such as kk, ru or en.")] string lang,
        [Description("The element, such as art_2 or preamble.")] string eid,
        [AsParameters] SimilarParameters parameters,
        RequestIndex index, RequestFacts facts, CancellationToken cancellation)
    {
        var (workId, element) = (DocumentUrl.Decode(work), DocumentUrl.Decode(eid));
        return Find(parameters, workId, lang, element, index, cancellation) is { } found
            ? Counted(found, facts)
            : ProblemResult.NotFound($"There is no '{element}' of the work '{workId}' in '{lang}'.");
    }

    /// <summary>The provisions of other works that are like one; null where it is not there. The page asks in the same way.</summary>
    public static ClauseResult? Find(SimilarParameters parameters, string work, string lang, string eid, RequestIndex index, CancellationToken cancellation)
    {
        if (index.Index.Provision(work, lang, eid) is not { } provision)
        {
            return null;
        }

        var request = ClauseRequestReader.Read(parameters.AsClause(), text: null, provision.Id, index.Index);
        return index.Index.FindClause(request with { WithoutWorks = [.. request.WithoutWorks, work] }, cancellation);
    }

    private static Ok<ClauseResult> Counted(ClauseResult found, RequestFacts facts)
    {
        facts.Hits = found.Total;
        return TypedResults.Ok(found);
    }
}

/// <summary>The query string of a request for provisions similar to one.</summary>
public sealed record SimilarParameters
{
    /// <summary>The languages of the answers.</summary>
    [QueryValue("langs", List = true, Example = "kk,ru")]
    [Description("Only provisions in these languages; all by default.")]
    public string? Langs { get; init; }

    /// <summary>The types of the works.</summary>
    [QueryValue("types", List = true, Example = "agreement,convention")]
    [Description("Only works of these types.")]
    public string? Types { get; init; }

    /// <summary>The dates of the works.</summary>
    [QueryValue("date", Example = "1980..2008")]
    [Description("Only works of this date or range: 1997, 1998..2008, 2001-05-01..")]
    public string? Date { get; init; }

    /// <summary>How many to leave out.</summary>
    [QueryValue("from", Number = true, Minimum = 0, Maximum = 200, Default = "0")]
    [Description("How many provisions to leave out at the beginning, for a further page.")]
    public string? From { get; init; }

    /// <summary>How many to give.</summary>
    [QueryValue("size", Number = true, Minimum = 1, Maximum = 50, Default = "10", Example = "10")]
    [Description("The most provisions to give.")]
    public string? Size { get; init; }

    /// <summary>The same for the reader of clauses.</summary>
    internal ClauseParameters AsClause() => new() { Langs = Langs, Types = Types, Date = Date, From = From, Size = Size };
}
