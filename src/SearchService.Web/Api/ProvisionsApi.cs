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
        var matches = parameters.Read(limits.Value);
        facts.Query = matches?.Query;
        return index.Index.Provision(workId, lang, element, matches) is { } found
            ? TypedResults.Ok(new ProvisionResponse(found, LinksOf(found, matches)))
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
        var matches = MatchParameters.Read(parameters.Q, parameters.Expand, parameters.Without, limits.Value);
        facts.Query = matches?.Query ?? "";
        var chosen = langs.Count > 0 ? langs : [.. index.Index.Work(workId)?.Expressions.Select(expression => expression.Lang) ?? []];
        return chosen.Count > 0 && index.Index.Parallel(workId, element, chosen, matches) is { } found
            ? TypedResults.Ok(found)
            : ProblemResult.NotFound($"There is no '{element}' of the work '{workId}' in {string.Join(", ", chosen)}.");
    }

    private static ProblemResult Missing(RequestIndex index, string work, string lang, string eid) =>
        index.Index.Contents(work, lang).Count == 0
            ? DocumentsApi.NoExpression(index, work, lang)
            : ProblemResult.NotFound($"The work '{work}' has no '{eid}' in '{lang}'; its contents are at {DocumentUrl.Api}{DocumentUrl.Docs(work, lang)}.");

    private static ProvisionLinks LinksOf(ProvisionView provision, MatchRequest? matches)
    {
        var path = DocumentUrl.Docs(provision.Work, provision.Lang, provision.Eid);
        return new ProvisionLinks(
            Self: Api(path, matches),
            Html: DocumentUrl.Marked(provision.Url, matches),
            Id: DocumentUrl.Id(provision.Work, provision.Eid),
            Expression: Api(DocumentUrl.Docs(provision.Work, provision.Lang), null),
            Equivalents: Api(path + "/equivalents", null),
            Parallel: Api(DocumentUrl.Parallel(provision.Work, provision.Eid), matches),
            Previous: Neighbour(provision, provision.Previous, matches),
            Next: Neighbour(provision, provision.Next, matches));
    }

    private static string? Neighbour(ProvisionView provision, ContentsEntry? neighbour, MatchRequest? matches) =>
        neighbour is null ? null : Api(DocumentUrl.Docs(provision.Work, provision.Lang, neighbour.Eid), matches);

    private static string Api(string path, MatchRequest? matches) => DocumentUrl.Marked(DocumentUrl.Api + path, matches);
}

/// <summary>The query string of a text in which a query may be shown.</summary>
public sealed record HighlightParameters
{
    /// <summary>The query.</summary>
    [QueryValue("q", Example = "environment")]
    [Description("A query in the query language; what it matches comes as spans.")]
    public string? Q { get; init; }

    /// <summary>Whether to mark across languages.</summary>
    [QueryValue("expand", Values = "cross", Example = "cross")]
    [Description("cross also marks what stands for the words of the query where the provision is in another language, as a search with expand=cross finds it; such spans have the kind translation.")]
    public string? Expand { get; init; }

    /// <summary>Translations that are not marked.</summary>
    [QueryValue("without", List = true, Example = "ассортимент")]
    [Description("Translations that expand=cross leaves out, as query.expansions of a search has them.")]
    public string? Without { get; init; }

    /// <summary>What to mark, or null where there is no query.</summary>
    internal MatchRequest? Read(ServiceOptions limits) => MatchParameters.Read(Q, Expand, Without, limits);
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

    /// <summary>Whether to mark across languages.</summary>
    [QueryValue("expand", Values = "cross", Example = "cross")]
    [Description("cross also marks what stands for the words of the query where the provision is in another language, as a search with expand=cross finds it; such spans have the kind translation.")]
    public string? Expand { get; init; }

    /// <summary>Translations that are not marked.</summary>
    [QueryValue("without", List = true, Example = "ассортимент")]
    [Description("Translations that expand=cross leaves out, as query.expansions of a search has them.")]
    public string? Without { get; init; }
}
