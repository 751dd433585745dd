using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Search.Results;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;

namespace SearchService.Web.Api;

/// <summary>Works, their language versions and tables of contents.</summary>
internal static class DocumentsApi
{
    private const int DefaultSize = 50;
    private const int MaxSize = 200;
    private const int MaxIdLength = 500;

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/docs", List)
            .WithName("listDocuments").WithTags(ApiTags.Documents)
            .WithSummary("List the works")
            .WithDescription("All works in the order of their ids, page by page: follow links.next.")
            .WithProblems(ProblemType.BadParameter);
        api.MapGet("/docs/{work}", Work)
            .WithName("getDocument").WithTags(ApiTags.Documents)
            .WithSummary("One work")
            .WithDescription("What is known of a work, what of it was inferred from the text, and its language versions.")
            .WithProblems(ProblemType.BadParameter, ProblemType.NotFound);
        api.MapGet("/docs/{work}/{lang}", Expression)
            .WithName("getDocumentContents").WithTags(ApiTags.Documents)
            .WithSummary("One language version with its contents")
            .WithDescription("A language version of a work, its authority and source, and its table of contents.")
            .WithProblems(ProblemType.BadParameter, ProblemType.NotFound);
    }

    /// <summary>That a language version is not there, with those that are.</summary>
    public static ProblemResult NoExpression(RequestIndex index, string work, string lang)
    {
        var found = index.Index.Work(work);
        return found is null
            ? NoWork(work)
            : ProblemResult.NotFound(
                $"The work '{work}' has no version in '{lang}'.", [.. found.Expressions.Select(expression => expression.Lang)]);
    }

    private static ProblemResult NoWork(string work) => ProblemResult.NotFound($"There is no work '{work}'.");

    private static Ok<WorkListResponse> List([AsParameters] ListParameters parameters, RequestIndex index)
    {
        var size = ParameterReader.Number("size", parameters.Size, 1, MaxSize, DefaultSize);
        var after = ParameterReader.Text("cursor", parameters.Cursor, MaxIdLength);
        var works = index.Index.Works(after.Length == 0 ? null : after, size + 1);
        var page = works.Take(size).ToList();
        var next = works.Count > size ? Address(parameters, page[^1].Id) : null;
        return TypedResults.Ok(new WorkListResponse(page, new PageLinks(Address(parameters, after), next)));
    }

    private static string Address(ListParameters parameters, string cursor) =>
        DocumentUrl.With(DocumentUrl.With(DocumentUrl.Api + "/docs", "size", parameters.Size), "cursor", cursor);

    private static Results<Ok<WorkResponse>, ProblemResult> Work(
        [Description("The id of the work.")] string work, RequestIndex index)
    {
        var id = DocumentUrl.Decode(work);
        return index.Index.Work(id) is { } found
            ? TypedResults.Ok(new WorkResponse(found, LinksOf(found)))
            : NoWork(id);
    }

    private static WorkLinks LinksOf(WorkView work) => new(
        DocumentUrl.Api + DocumentUrl.Docs(work.Id),
        DocumentUrl.Id(work.Id),
        work.Expressions.ToDictionary(expression => expression.Lang, expression => DocumentUrl.Api + DocumentUrl.Docs(work.Id, expression.Lang)));

    private static Results<Ok<ExpressionResponse>, ProblemResult> Expression(
        [Description("The id of the work.")] string work,
        [Description("The language, such as kk, ru or en.")] string lang,
        RequestIndex index)
    {
        var id = DocumentUrl.Decode(work);
        var found = index.Index.Work(id);
        var expression = found?.Expressions.FirstOrDefault(expression => expression.Lang == lang);
        if (found is null || expression is null)
        {
            return NoExpression(index, id, lang);
        }

        var path = DocumentUrl.Docs(id, lang);
        var links = new ExpressionLinks(DocumentUrl.Api + path, DocumentUrl.Api + DocumentUrl.Docs(id), path);
        return TypedResults.Ok(new ExpressionResponse(found, expression, index.Index.Contents(id, lang), links));
    }
}

/// <summary>The query string of a list.</summary>
public sealed record ListParameters
{
    /// <summary>The size of a page.</summary>
    [QueryValue("size", Number = true, Minimum = 1, Maximum = 200, Default = "50", Example = "50")]
    [Description("The most works to return.")]
    public string? Size { get; init; }

    /// <summary>Where to go on.</summary>
    [QueryValue("cursor", Example = "madrid-protocol-1989")]
    [Description("Where to go on: follow links.next.")]
    public string? Cursor { get; init; }
}
