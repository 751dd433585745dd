using SearchService.Engine.Store;
using SearchService.Search.Query;
using SearchService.Web.Lifecycle;

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
        catch (CorruptIndexException error)
        {
            // A fault of ours that the framework answers and logs; health has to tell it too.
            context.HttpContext.RequestServices.GetRequiredService<RequestIndex>().NoteDamage(error);
            throw;
        }
    }
}
