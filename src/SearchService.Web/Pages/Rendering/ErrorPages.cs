using SearchService.Web.Http;

namespace SearchService.Web.Pages.Rendering;

/// <summary>The pages of requests that cannot be answered as asked.</summary>
internal static class ErrorPages
{
    private const int NotReadySeconds = 5;

    public static IResult NotFound() => Page(StatusCodes.Status404NotFound);

    public static IResult NotReady() => Page(StatusCodes.Status503ServiceUnavailable, retryAfter: NotReadySeconds);

    public static IResult BadParameter(BadParameterException error) => Page(StatusCodes.Status400BadRequest, error);

    /// <summary>Writes the page of a bare status.</summary>
    public static Task WriteAsync(HttpContext http, int status) =>
        Page(status, retryAfter: status == StatusCodes.Status503ServiceUnavailable ? NotReadySeconds : null).ExecuteAsync(http);

    private static PageResult<ErrorPage> Page(int status, BadParameterException? error = null, int? retryAfter = null) => new(
        status, new() { [nameof(ErrorPage.Status)] = status, [nameof(ErrorPage.Error)] = error }, retryAfter);
}
