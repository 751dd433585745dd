using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using SearchService.Search.Query;

namespace SearchService.Web.Http;

/// <summary>Answers with a problem document.</summary>
public sealed class ProblemResult : IResult, IStatusCodeHttpResult
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json";

    private const int MaxValueLength = 200;
    private const int NotReadySeconds = 5;

    private readonly int? _retryAfter;

    private ProblemResult(ProblemDocument document, int? retryAfter = null)
    {
        Document = document;
        _retryAfter = retryAfter;
    }

    /// <summary>What is sent.</summary>
    public ProblemDocument Document { get; }

    /// <inheritdoc/>
    public int? StatusCode => Document.Status;

    /// <summary>Nothing is there.</summary>
    /// <param name="detail">What was looked for.</param>
    /// <param name="instead">What there is instead, or null.</param>
    public static ProblemResult NotFound(string detail, IReadOnlyList<string>? instead = null) =>
        new(ProblemType.NotFound.Document(detail) with { Allowed = instead });

    internal static ProblemResult Of(ProblemDocument document) => new(document);

    internal static ProblemResult Of(QuerySyntaxException error) => new(ProblemType.QuerySyntax.Document(error.Message) with
    {
        Code = error.Code,
        Position = error.Position,
        Expected = error.Expected,
        Suggestion = error.Suggestion,
    });

    internal static ProblemResult Of(BadParameterException error) => new(ProblemType.BadParameter.Document(error.Message) with
    {
        Parameter = Shorten(error.Parameter),
        Value = Shorten(error.Value),
        Allowed = error.Allowed,
        Suggestion = error.Suggestion,
    });

    internal static ProblemResult NotReady(string reason) => new(ProblemType.IndexNotReady.Document(reason), NotReadySeconds);

    internal static ProblemResult RateLimited(int seconds) =>
        new(ProblemType.RateLimited.Document($"This client has used up its requests; the next one is free in {seconds} s."), seconds);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = Document.Status;
        response.Headers.CacheControl = "no-store";
        if (_retryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return response.WriteAsJsonAsync(Document, options, MediaType, httpContext.RequestAborted);
    }

    private static string? Shorten(string? value) =>
        value is { Length: > MaxValueLength } ? string.Concat(value.AsSpan(0, MaxValueLength), "…") : value;
}
