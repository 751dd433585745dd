using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using SearchService.Search.Similar;
using SearchService.Web.Api;
using SearchService.Web.Diagnostics;
using SearchService.Web.Lifecycle;
using SearchService.Web.Pages.Rendering;

namespace SearchService.Web.Pages;

/// <summary>The page of the clause finder, and that of provisions similar to one.</summary>
/// <remarks>
/// The form is posted, since clauses are longer than addresses may be; one that fits is sent on to its address, which can be kept
/// and shared. A longer one is answered at once. Nothing is stored or changed, so that a forged form could do no more than a link.
/// </remarks>
internal static class ClauseEndpoints
{
    /// <summary>The longest address in bytes that a form is sent on to: every browser and proxy takes it.</summary>
    private const int LongestAddress = 6000;

    private static readonly string[] s_fields = ["text", "lang", "langs", "types", "date"];

    public static void MapClausePages(this IEndpointRouteBuilder site)
    {
        site.MapGet("/clauses", Form);
        site.MapPost("/clauses", PostAsync).WithMetadata(new RequestSizeLimitAttribute(ClauseBody.MaxBytes));
        site.MapGet("/similar/{work}/{lang}/{eid}", Similar);
    }

    private static PageResult<ClausePage> Form(
        string? text, [AsParameters] ClauseParameters parameters, RequestIndex index, RequestFacts facts, CancellationToken cancellation) =>
        Page(text, parameters, index, facts, isPosted: false, cancellation);

    private static async Task<IResult> PostAsync(HttpRequest http, RequestIndex index, RequestFacts facts, CancellationToken cancellation)
    {
        if (!http.HasFormContentType)
        {
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await http.ReadFormAsync(cancellation);
        string? Value(string name) => form[name] is { Count: > 0 } values && values.ToString() is { Length: > 0 } value ? value : null;
        var address = QueryHelpers.AddQueryString("/clauses", s_fields.Select(name => KeyValuePair.Create(name, Value(name))).Where(field => field.Value is not null));
        if (address.Length <= LongestAddress)
        {
            http.HttpContext.Response.Headers.Location = address;
            return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
        }

        var parameters = new ClauseParameters { Lang = Value("lang"), Langs = Value("langs"), Types = Value("types"), Date = Value("date") };
        return Page(Value("text"), parameters, index, facts, isPosted: true, cancellation);
    }

    private static PageResult<ClausePage> Page(
        string? text, ClauseParameters parameters, RequestIndex index, RequestFacts facts, bool isPosted, CancellationToken cancellation)
    {
        var request = string.IsNullOrWhiteSpace(text) ? null : ClauseRequestReader.Read(parameters, text, id: null, index.Index);
        var result = request is null ? null : index.Index.FindClause(request, cancellation);
        facts.Hits = result?.Total;
        return new PageResult<ClausePage>(StatusCodes.Status200OK, new()
        {
            [nameof(ClausePage.Text)] = text,
            [nameof(ClausePage.Parameters)] = parameters,
            [nameof(ClausePage.Request)] = request,
            [nameof(ClausePage.Result)] = result,
            [nameof(ClausePage.IsPosted)] = isPosted,
        });
    }

    private static IResult Similar(
        string work, string lang, string eid, [AsParameters] SimilarParameters parameters, RequestIndex index, RequestFacts facts, CancellationToken cancellation)
    {
        var (id, element) = (DocumentUrl.Decode(work), DocumentUrl.Decode(eid));
        var result = SimilarApi.Find(parameters, id, lang, element, index, cancellation);
        if (result is null || index.Index.Provision(id, lang, element) is not { } provision || index.Index.Work(id) is not { } whole)
        {
            return ErrorPages.NotFound();
        }

        facts.Hits = result.Total;
        return new PageResult<SimilarPage>(StatusCodes.Status200OK, new()
        {
            [nameof(SimilarPage.Provision)] = provision,
            [nameof(SimilarPage.Work)] = whole,
            [nameof(SimilarPage.Result)] = result,
            [nameof(SimilarPage.Parameters)] = parameters,
        });
    }
}
