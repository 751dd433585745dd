using SearchService.Web.Lifecycle;

namespace SearchService.Web.Pages.Rendering;

/// <summary>Answers with a page that says why while there is no index.</summary>
internal sealed class ReadyPageFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        return services.GetRequiredService<RequestIndex>().IsReady
            ? next(context)
            : ValueTask.FromResult<object?>(ErrorPages.NotReady());
    }
}
