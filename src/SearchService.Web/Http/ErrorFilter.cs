using SearchService.Search.Query;

namespace SearchService.Web.Http;

/// <summary>Turns the errors that a client can mend into problem documents before the framework logs them as faults.</summary>
internal sealed class ErrorFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (QuerySyntaxException error)
        {
            return ProblemResult.Of(error);
        }
        catch (BadParameterException error)
        {
            return ProblemResult.Of(error);
        }
    }
}
