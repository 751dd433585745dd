using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;

namespace SearchService.Web.Pages.Rendering;

/// <summary>Answers with a component rendered as a whole page.</summary>
/// <remarks>The page is rendered before the first byte is sent, so that an error can still become an error page.</remarks>
internal sealed class PageResult<TPage>(int status, Dictionary<string, object?> parameters, int? retryAfter = null) : IResult, IStatusCodeHttpResult
    where TPage : IComponent
{
    public int? StatusCode => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        SetHeaders(httpContext.Response, services.GetRequiredService<PageContext>().Texts.Lang);
        await httpContext.Response.WriteAsync(html, httpContext.RequestAborted);
    }

    private void SetHeaders(HttpResponse response, string lang)
    {
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        var headers = response.Headers;
        headers.ContentLanguage = lang;
        headers.Vary = $"{HeaderNames.Cookie}, {HeaderNames.AcceptLanguage}";
        headers.CacheControl = status == StatusCodes.Status200OK ? "private, no-cache" : "no-store";
        if (retryAfter is { } seconds)
        {
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
