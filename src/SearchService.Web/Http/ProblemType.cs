namespace SearchService.Web.Http;

/// <summary>A kind of problem: the last part of its path, its status, its title and what a client can do about it.</summary>
internal sealed record ProblemType(string Name, int Status, string Title, string Advice)
{
    public static readonly ProblemType QuerySyntax = new("query-syntax", StatusCodes.Status400BadRequest,
        "The query is not in the query language.",
        "See position and expected; suggestion, where present, is a query that is right and probably meant.");

    public static readonly ProblemType BadParameter = new("bad-parameter", StatusCodes.Status400BadRequest,
        "A parameter of the request is wrong.",
        "See parameter, value and allowed. Parameters that are not known are refused, since ignoring them would mislead.");

    public static readonly ProblemType BadRequest = new("bad-request", StatusCodes.Status400BadRequest,
        "The request is not well-formed.", "Check how the address is encoded.");

    public static readonly ProblemType NotFound = new("not-found", StatusCodes.Status404NotFound,
        "There is nothing under this address.", "See detail, and allowed for what there is instead.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", StatusCodes.Status405MethodNotAllowed,
        "The address does not take this method.", "Use GET or HEAD; POST only where the description of the API says so.");

    public static readonly ProblemType RateLimited = new("rate-limited", StatusCodes.Status429TooManyRequests,
        "Too many requests.", "Wait for the seconds of Retry-After; the RateLimit headers of every answer tell how much is left.");

    public static readonly ProblemType InternalError = new("internal-error", StatusCodes.Status500InternalServerError,
        "The service made an error.", "It is in the log of the service under traceId.");

    public static readonly ProblemType IndexNotReady = new("index-not-ready", StatusCodes.Status503ServiceUnavailable,
        "The index is not ready.", "Wait for the seconds of Retry-After; /health/ready tells when it is.");

    public static readonly ProblemType Timeout = new("timeout", StatusCodes.Status503ServiceUnavailable,
        "The request took too long.", "Ask for less: fewer wildcards, a smaller page, more filters.");

    public static IReadOnlyList<ProblemType> All { get; } =
        [QuerySyntax, BadParameter, BadRequest, NotFound, MethodNotAllowed, RateLimited, InternalError, IndexNotReady, Timeout];

    /// <summary>The path that identifies the type.</summary>
    public string Path => "/problems/" + Name;

    /// <summary>The problem for a bare status, where no more is known.</summary>
    public static ProblemDocument OfStatus(int status)
    {
        var type = All.FirstOrDefault(type => type.Status == status && type != QuerySyntax && type != BadParameter)
            ?? (status >= StatusCodes.Status500InternalServerError ? InternalError : BadRequest);
        return type.Document(type.Title) with { Status = status };
    }

    public ProblemDocument Document(string detail) => new() { Type = Path, Title = Title, Status = Status, Detail = detail };
}
