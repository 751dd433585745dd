using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SearchService.Search.Results;
using SearchService.Web.Diagnostics;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;
using SearchService.Web.Options;

namespace SearchService.Web.Api;

/// <summary>Single provisions, their equivalents, and several languages side by side.</summary>
internal static class ProvisionsApi
{
    public static void MapProvisions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/docs/{work}/{lang}/{eid}", Provision)
            .WithName("getProvision").WithTags(ApiTags.Provisions)
            .WithSummary("One provision")
            .WithDescription("The text of an article or other provision with its paragraphs, sentences, neighbours and equivalents; with q also what the query matches in it.")
            .WithProblems(ProblemType.QuerySyntax, ProblemType.BadParameter, ProblemType.NotFound);
        api.MapGet("/docs/{work}/{lang}/{eid}/equivalents", Equivalents)
            .WithName("getEquivalents").WithTags(ApiTags.Provisions)
            .WithSummary("The equivalents of a provision")
            .WithDescription("The same provision in other languages, and similar ones, each with its confidence and the evidence for the link.")
            .WithProblems(ProblemType.BadParameter, ProblemType.NotFound);
        api.MapGet("/parallel/{work}/{eid}", Parallel)
            .WithName("getParallel").WithTags(ApiTags.Provisions)
            .WithSummary("One provision side by side")
            .WithDescription("A provision in several languages with the rows of paragraphs that say the same and, in each row, the groups of sentences that do; missing says why a language is not there. With q also what the query matches in each.")
            .WithProblems(ProblemType.QuerySyntax, ProblemType.BadParameter, ProblemType.NotFound);
    }

    private static Results<Ok<ProvisionResponse>, ProblemResult> Provision(
        [Description("The id of the work.")] string work,
        [Description("The language, such as kk, ru or en.")] string lang,
        [Description("The element, such as art_2 or preamble.")] string eid,
        [AsParameters] HighlightParameters parameters,
        RequestIndex index, RequestFacts facts, IOptions<ServiceOptions> limits)
    {
        var (workId, element) = (DocumentUrl.Decode(work), DocumentUrl.Decode(eid));
        var query = parameters.Read(limits.Value);
        facts.Query = query;
        return index.Index.Provision(workId, lang, element, query) is { } found
            ? TypedResults.Ok(new ProvisionResponse(found, LinksOf(found, query)))
            : Missing(index, workId, lang, element);
    }

    private static Results<Ok<EquivalentsResponse>, ProblemResult> Equivalents(
        [Description("The id of the work.")] string work,
        [Description("The language, such as kk, ru or en.")] string lang,
        [Description("The element, such as art_2 or preamble.")] string eid,
        RequestIndex index)
    {
        var (workId, element) = (DocumentUrl.Decode(work), DocumentUrl.Decode(eid));
        return index.Index.Provision(workId, lang, element) is { } found
            ? TypedResults.Ok(new EquivalentsResponse(found.Id, found.Equivalents))
            : Missing(index, workId, lang, element);
    }

    private static Results<Ok<ParallelView>, ProblemResult> Parallel(
        [Description("The id of the work.")] string work,
        [Description("The element, such as art_2 or preamble.")] string eid,
        [AsParameters] ParallelParameters parameters,
        RequestIndex index, RequestFacts facts, IOptions<ServiceOptions> limits)
    {
        var (workId, element) = (DocumentUrl.Decode(work), DocumentUrl.Decode(eid));
        var langs = ParameterReader.List("langs", parameters.Langs, SearchRequestReader.LanguagesOf(index.Index));
        var query = ParameterReader.Text("q", parameters.Q, limits.Value.MaxQueryLength);
        facts.Query = query;
        var chosen = langs.Count > 0 ? langs : [.. index.Index.Work(workId)?.Expressions.Select(expression => expression.Lang) ?? []];
        return chosen.Count > 0 && index.Index.Parallel(workId, element, chosen, query.Length == 0 ? null : query) is { } found
            ? TypedResults.Ok(found)
            : ProblemResult.NotFound($"There is no '{element}' of the work '{workId}' in {string.Join(", ", chosen)}.");
    }

    private static ProblemResult Missing(RequestIndex index, string work, string lang, string eid) =>
        index.Index.Contents(work, lang).Count == 0
            ? DocumentsApi.NoExpression(index, work, lang)
            : ProblemResult.NotFound($"The work '{work}' has no '{eid}' in '{lang}'; its contents are at {DocumentUrl.Api}{DocumentUrl.Docs(work, lang)}.");

    private static ProvisionLinks LinksOf(ProvisionView provision, string? query)
    {
        var path = DocumentUrl.Docs(provision.Work, provision.Lang, provision.Eid);
        return new ProvisionLinks(
            Self: Api(path, query),
            Html: DocumentUrl.With(provision.Url, "q", query),
            Id: DocumentUrl.Id(provision.Work, provision.Eid),
            Expression: Api(DocumentUrl.Docs(provision.Work, provision.Lang), null),
            Equivalents: Api(path + "/equivalents", null),
            Parallel: Api(DocumentUrl.Parallel(provision.Work, provision.Eid), query),
            Previous: Neighbour(provision, provision.Previous, query),
            Next: Neighbour(provision, provision.Next, query));
    }

    private static string? Neighbour(ProvisionView provision, ContentsEntry? neighbour, string? query) =>
        neighbour is null ? null : Api(DocumentUrl.Docs(provision.Work, provision.Lang, neighbour.Eid), query);

    private static string Api(string path, string? query) => DocumentUrl.With(DocumentUrl.Api + path, "q", query);
}

/// <summary>The query string of a text in which a query may be shown.</summary>
public sealed record HighlightParameters
{
    /// <summary>The query.</summary>
    [QueryValue("q", Example = "environment")]
    [Description("A query in the query language; what it matches comes as spans.")]
    public string? Q { get; init; }

    /// <summary>The query, or null where there is none.</summary>
    internal string? Read(ServiceOptions limits) =>
        ParameterReader.Text("q", Q, limits.MaxQueryLength) is { Length: > 0 } query ? query : null;
}

/// <summary>The query string of a provision side by side.</summary>
public sealed record ParallelParameters
{
    /// <summary>The languages.</summary>
    [QueryValue("langs", List = true, Example = "kk,ru,en")]
    [Description("The languages in the order of the columns; all by default.")]
    public string? Langs { get; init; }

    /// <summary>The query.</summary>
    [QueryValue("q", Example = "environment")]
    [Description("A query in the query language; what it matches comes as spans.")]
    public string? Q { get; init; }
}
