using SearchService.Web.Pages.Rendering;

namespace SearchService.Web.Pages;

/// <summary>All pages for people, and the files they need.</summary>
public static class PageEndpoints
{
    /// <summary>Registers what pages are rendered with.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<PageContext>();
        // The characters of HTML are escaped, letters of every alphabet are not.
        services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return services;
    }

    /// <summary>Maps the pages and the files of <c>wwwroot</c>.</summary>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapStaticAssets().ExcludeFromDescription();
        var site = endpoints.MapGroup("").ExcludeFromDescription().AddEndpointFilter<RouteGroupBuilder, PageFilter>();
        site.MapHelpPage();
        var ready = site.MapGroup("").AddEndpointFilter<RouteGroupBuilder, ReadyPageFilter>();
        ready.MapSearchPages();
        ready.MapDocumentPages();
        ready.MapParallelPage();
        ready.MapAnalyzePage();
        ready.MapClausePages();
        ready.MapReportPages();
        return endpoints;
    }
}
