using SearchService.Search.Results;
using SearchService.Web.Options;

namespace SearchService.Web.Api;

/// <summary>Reads what is marked in a provision from a query string.</summary>
internal static class MatchParameters
{
    private static readonly string[] s_expansions = ["cross"];

    /// <summary>What to mark, or null where there is no query.</summary>
    /// <exception cref="Http.BadParameterException">A value is not allowed.</exception>
    public static MatchRequest? Read(string? query, string? expand, string? without, ServiceOptions limits)
    {
        var across = ParameterReader.OptionalChoice("expand", expand, s_expansions) is not null;
        var left = ParameterReader.List("without", without);
        return ParameterReader.Text("q", query, limits.MaxQueryLength) is { Length: > 0 } text
            ? new MatchRequest { Query = text, ExpandAcross = across, Without = left } : null;
    }
}
