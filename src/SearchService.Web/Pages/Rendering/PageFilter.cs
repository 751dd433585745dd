using SearchService.Web.Http;

namespace SearchService.Web.Pages.Rendering;

/// <summary>What holds for every page: the language of the interface is remembered, and a wrong parameter becomes a page that says so.</summary>
internal sealed class PageFilter : IEndpointFilter
{
    private static readonly TimeSpan s_remembered = TimeSpan.FromDays(365);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (PageContext.AskedLanguage(http.Request) is { } lang)
        {
            http.Response.Cookies.Append(PageContext.LanguageKey, lang, new CookieOptions
            {
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                IsEssential = true,
                MaxAge = s_remembered,
            });
        }

        try
        {
            return await next(context);
        }
        catch (BadParameterException error)
        {
            return ErrorPages.BadParameter(error);
        }
    }
}
