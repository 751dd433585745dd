using SearchService.Web.Lifecycle;

namespace SearchService.Web.Http;

/// <summary>Answers 503 with the reason while there is no index.</summary>
internal sealed class ReadyFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        return services.GetRequiredService<RequestIndex>().IsReady
            ? next(context)
            : ValueTask.FromResult<object?>(ProblemResult.NotReady(services.GetRequiredService<IndexState>().Reason));
    }
}
