using Microsoft.AspNetCore.WebUtilities;
using SearchService.Web.Api;
using SearchService.Web.Pages.Localization;

namespace SearchService.Web.Pages.Rendering;

/// <summary>What every component of a page may ask: the words of the interface and the address of the page.</summary>
/// <remarks>Scoped to the request.</remarks>
internal sealed class PageContext(IHttpContextAccessor accessor)
{
    /// <summary>The parameter and the cookie that choose the language of the interface.</summary>
    public const string LanguageKey = "ui";

    private Texts? _texts;

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A page is rendered outside of a request.");

    /// <summary>The words of the interface in the language that the request chooses.</summary>
    public Texts Texts => _texts ??= Texts.For(ChooseLanguage(Http.Request));

    /// <summary>Scheme and host, for addresses that are copied elsewhere.</summary>
    public string Site => $"{Http.Request.Scheme}://{Http.Request.Host.ToUriComponent()}";

    /// <summary>The language that the request asks for by its parameter, or null; only this is remembered in the cookie.</summary>
    public static string? AskedLanguage(HttpRequest request)
    {
        var asked = request.Query[LanguageKey].ToString();
        return Texts.Languages.Contains(asked) ? asked : null;
    }

    /// <summary>This page in another language of the interface.</summary>
    public string InLanguage(string lang)
    {
        var pairs = Http.Request.Query.Where(pair => pair.Key != LanguageKey)
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
            .Append(KeyValuePair.Create(LanguageKey, (string?)lang));
        return QueryHelpers.AddQueryString(Http.Request.Path.ToUriComponent(), pairs);
    }

    private static string ChooseLanguage(HttpRequest request)
    {
        var asked = AskedLanguage(request) ?? request.Cookies[LanguageKey];
        return LanguageChoice.Best(["en", "ru", "kk"], asked, request.GetTypedHeaders());
    }
}
