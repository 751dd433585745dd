using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using SearchService.Web.Lifecycle;

namespace SearchService.Web.Http;

/// <summary>Gives answers a weak ETag of index generation, program and address, and answers 304 to a client that has it.</summary>
/// <remarks>
/// The address is part of the tag, so a client can only have one that was sent with a good answer to the very same request:
/// the 304 can go out before the work is done.
/// </remarks>
internal sealed class GenerationCacheFilter : IEndpointFilter
{
    private const int TagBytes = 8;
    private static readonly string s_program = typeof(GenerationCacheFilter).Module.ModuleVersionId.ToString("N");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var generation = http.RequestServices.GetRequiredService<RequestIndex>().Index.Info.Generation;
        var tag = TagOf(http.Request, generation);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            SetHeaders(http.Response, tag);
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var result = await next(context);
        var inner = result is INestedHttpResult nested ? nested.Result : result;
        if (inner is IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK or null })
        {
            SetHeaders(http.Response, tag);
        }

        return result;
    }

    private static void SetHeaders(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "no-cache";
    }

    private static EntityTagHeaderValue TagOf(HttpRequest request, string generation)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{generation}\n{s_program}\n{request.Path}\n{request.QueryString}"));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, TagBytes))}\"", isWeak: true);
    }
}
