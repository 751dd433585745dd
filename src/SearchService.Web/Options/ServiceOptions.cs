using SearchService.Search.Results;

namespace SearchService.Web.Options;

/// <summary>Every limit of the service in one place; the section <c>Service</c> of the configuration.</summary>
/// <remarks>Checked before the service starts: a value out of its range is named and the process ends. A key that is not here is an error too.</remarks>
public sealed record ServiceOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Service";

    /// <summary>The longest query in UTF-16 units, for searches and suggestions.</summary>
    public int MaxQueryLength { get; init; } = SearchRequest.MaxQueryLength;

    /// <summary>The longest text that page and API analyse, in UTF-16 units; it comes in the address, where a letter of Cyrillic takes six bytes.</summary>
    public int MaxAnalyzedLength { get; init; } = 2000;

    /// <summary>The most hits on one page of JSON.</summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>The most rows of a CSV or Atom export.</summary>
    public int MaxExportSize { get; init; } = SearchRequest.MaxSize;

    /// <summary>The most links, in both directions, of an index whose links are exported without a work being named.</summary>
    public int MaxExportLinks { get; init; } = 100_000;

    /// <summary>The longest request line in bytes. A letter of Cyrillic takes six when it is percent-encoded.</summary>
    public int MaxRequestLineBytes { get; init; } = 16 * 1024;

    /// <summary>The most bytes of all request headers together.</summary>
    public int MaxRequestHeadersBytes { get; init; } = 32 * 1024;

    /// <summary>The most request headers.</summary>
    public int MaxRequestHeaders { get; init; } = 64;

    /// <summary>The most open connections.</summary>
    public int MaxConnections { get; init; } = 2000;

    /// <summary>How long a client may take to send its headers, in seconds.</summary>
    public int HeadersTimeoutSeconds { get; init; } = 15;

    /// <summary>How long an idle connection stays open, in seconds.</summary>
    public int KeepAliveSeconds { get; init; } = 120;

    /// <summary>How long one request may take, in seconds.</summary>
    public int RequestTimeoutSeconds { get; init; } = 10;

    /// <summary>How long requests in flight may go on after the order to stop, in seconds.</summary>
    public int ShutdownSeconds { get; init; } = 15;

    /// <summary>How many requests one client may make in a minute, in the long run; 0 for no limit.</summary>
    public int RequestsPerMinute { get; init; } = 1200;

    /// <summary>How many requests one client may make at once after a pause.</summary>
    public int RequestBurst { get; init; } = 240;

    /// <summary>Whether pages of other origins may read the API. Credentials are never involved.</summary>
    public bool AllowAnyOrigin { get; init; } = true;

    /// <summary>Addresses of reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];
}
