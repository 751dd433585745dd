using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using SearchService.Web.Lifecycle;

namespace SearchService.Web.Diagnostics;

/// <summary>One line of log for each request: the route's template rather than the path, so that nothing private is written.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context, RequestFacts facts, RequestIndex index)
    {
        var method = context.Request.Method;
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            // After a fault the endpoint is only in what the handler of faults left.
            var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
            var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
            var status = context.Response.StatusCode;
            var level = LevelOf(route, status);
            var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var generation = index.Used;
            if (facts.Hits is { } hits)
            {
                LogSearch(logger, level, method, route, status, milliseconds, hits, generation);
            }
            else
            {
                LogRequest(logger, level, method, route, status, milliseconds, generation);
            }

            if (facts.Query is not null)
            {
                LogQuery(logger, facts.Query);
            }
        }
    }

    private static LogLevel LevelOf(string route, int status) =>
        status >= StatusCodes.Status500InternalServerError && status != StatusCodes.Status503ServiceUnavailable ? LogLevel.Error
        : route.StartsWith("/health", StringComparison.Ordinal) ? LogLevel.Debug
        : LogLevel.Information;

    [LoggerMessage(EventId = 30, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms, generation {Generation}")]
    private static partial void LogRequest(
        ILogger logger, LogLevel level, string method, string route, int status, double milliseconds, string? generation);

    [LoggerMessage(EventId = 31, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms, hits {Hits}, generation {Generation}")]
    private static partial void LogSearch(
        ILogger logger, LogLevel level, string method, string route, int status, double milliseconds, int hits, string? generation);

    [LoggerMessage(32, LogLevel.Debug, "Query: {Query}")]
    private static partial void LogQuery(ILogger logger, string query);
}
