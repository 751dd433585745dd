using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SearchService.Search.Results;
using SearchService.Web.Http;
using SearchService.Web.Lifecycle;
using SearchService.Web.OpenApi;

namespace SearchService.Web.Api;

/// <summary>Leads from a name without a language to the page or the JSON in the language that suits the client best.</summary>
internal static class ResolverApi
{
    public static void MapResolver(this IEndpointRouteBuilder site)
    {
        site.MapGet("/id/{work}", Whole)
            .WithName("resolve").WithTags(ApiTags.Documents)
            .WithSummary("Go to a work by id, alias or citation")
            .WithDescription(
                "303 to the page in the best language, by lang or Accept-Language; to the JSON where Accept prefers it. "
                + "300 with a list where the name stands for several works.")
            .Produces(StatusCodes.Status303SeeOther)
            .Produces<ResolverResponse>(StatusCodes.Status300MultipleChoices)
            .WithProblems(ProblemType.BadParameter, ProblemType.NotFound);
        site.MapGet("/id/{work}/{eid}", Part)
            .WithName("resolveProvision").WithTags(ApiTags.Documents)
            .WithSummary("Go to a provision by the id, alias or citation of its work")
            .WithDescription("As for a work, for an element inside it such as art_12.")
            .Produces(StatusCodes.Status303SeeOther)
            .Produces<ResolverResponse>(StatusCodes.Status300MultipleChoices)
            .WithProblems(ProblemType.BadParameter, ProblemType.NotFound);
    }

    private static IResult Whole(
        [Description("The id of the work, an alias or a citation.")] string work,
        [AsParameters] ResolverParameters parameters, RequestIndex index, HttpContext http) =>
        Resolve(DocumentUrl.Decode(work), null, parameters, index, http);

    private static IResult Part(
        [Description("The id of the work, an alias or a citation.")] string work,
        [Description("The element inside it, such as art_12.")] string eid,
        [AsParameters] ResolverParameters parameters, RequestIndex index, HttpContext http) =>
        Resolve(DocumentUrl.Decode(work), DocumentUrl.Decode(eid), parameters, index, http);

    private static IResult Resolve(string name, string? eid, ResolverParameters parameters, RequestIndex index, HttpContext http)
    {
        var lang = ParameterReader.Language("lang", parameters.Lang);
        var matches = index.Index.Resolve(name, eid).Matches.Where(match => match.Languages.Count > 0).ToList();
        http.Response.Headers.Vary = "Accept, Accept-Language";
        http.Response.Headers.CacheControl = "no-cache";
        return matches switch
        {
            [] => ProblemResult.NotFound(eid is null ? $"Nothing is known by the name '{name}'." : $"Nothing is known as '{eid}' of '{name}'."),
            [var only] => new SeeOther(Target(only, lang, http)),
            _ => TypedResults.Json(
                new ResolverResponse(name, [.. matches.Select(match => Choice(match, lang, http))]),
                statusCode: StatusCodes.Status300MultipleChoices),
        };
    }

    private static ResolvedChoice Choice(ResolvedReference match, string? lang, HttpContext http) =>
        new(match.Work, match.Eid, match.Languages, match.Title, Target(match, lang, http));

    private static string Target(ResolvedReference match, string? lang, HttpContext http)
    {
        var headers = http.Request.GetTypedHeaders();
        var path = DocumentUrl.Docs(match.Work, LanguageChoice.Best(match.Languages, lang, headers), match.Eid);
        return http.Request.PathBase + (PrefersJson(headers.Accept) ? DocumentUrl.Api + path : path);
    }

    /// <summary>A browser and a client that takes anything get the page.</summary>
    private static bool PrefersJson(IList<MediaTypeHeaderValue> accept)
    {
        double Quality(string type) => accept.Where(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max();
        return Quality("application/json") > Quality("text/html");
    }

    /// <summary>303: the name is not the document, but the document is there.</summary>
    private sealed class SeeOther(string location) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => StatusCodes.Status303SeeOther;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = location;
            return Task.CompletedTask;
        }
    }
}

/// <summary>The query string of the resolver.</summary>
public sealed record ResolverParameters
{
    /// <summary>The language.</summary>
    [QueryValue("lang", Example = "ru")]
    [Description("The language to go to where the work has it; otherwise Accept-Language decides.")]
    public string? Lang { get; init; }
}
