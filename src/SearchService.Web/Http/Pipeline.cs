using Microsoft.AspNetCore.Diagnostics;
using SearchService.Web.Diagnostics;
using SearchService.Web.Pages.Rendering;

namespace SearchService.Web.Http;

/// <summary>The order in which a request passes through what holds for all.</summary>
internal static class Pipeline
{
    private static readonly PathString[] s_programs =
        ["/api", "/id", "/health", "/openapi", "/problems", "/search.json", "/search.csv", "/search.atom"];

    public static WebApplication UseHttp(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseMiddleware<RequestLog>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Fault, AllowStatusCode404Response = true });
        app.UseStatusCodePages(BareStatus);
        app.Use(HeadAsGet);
        app.UseRouting();
        app.UseCors();
        app.Use(app.Services.GetRequiredService<RateLimits>().WriteHeaders);
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        return app;
    }

    /// <summary>Whether an address belongs to programs, which get problem documents where people get pages.</summary>
    public static bool IsForPrograms(PathString path) => s_programs.Any(start => path.StartsWithSegments(start));

    /// <summary>The server leaves the body away by itself; the answer is otherwise that of GET.</summary>
    private static Task HeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    private static Task Fault(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var problem = error is BadHttpRequestException bad
            ? ProblemType.OfStatus(bad.StatusCode)
            : ProblemType.OfStatus(StatusCodes.Status500InternalServerError) with { TraceId = context.TraceIdentifier };
        return IsForPrograms(context.Request.Path)
            ? ProblemResult.Of(problem).ExecuteAsync(context)
            : ErrorPages.WriteAsync(context, problem.Status);
    }

    private static Task BareStatus(StatusCodeContext status)
    {
        var context = status.HttpContext;
        return IsForPrograms(context.Request.Path)
            ? ProblemResult.Of(ProblemType.OfStatus(context.Response.StatusCode)).ExecuteAsync(context)
            : ErrorPages.WriteAsync(context, context.Response.StatusCode);
    }
}
