using SearchService.Web.Pages.Rendering;

namespace SearchService.Web.Pages;

/// <summary>The help page; it needs no index.</summary>
internal static class HelpEndpoints
{
    public static void MapHelpPage(this IEndpointRouteBuilder site) =>
        site.MapGet("/help", static () => new PageResult<HelpPage>(StatusCodes.Status200OK, []));
}
