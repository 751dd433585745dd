using SearchService.Search.Results;

namespace SearchService.Web.Api;

/// <summary>Writes the addresses of works, language versions and provisions: the same below the API as on the site.</summary>
public static class DocumentUrl
{
    /// <summary>Where the API begins.</summary>
    public const string Api = "/api/v1";

    /// <summary>A work, a language version or a provision under <c>/docs</c>.</summary>
    public static string Docs(string work, string? lang = null, string? eid = null) => Path("/docs", work, lang, eid);

    /// <summary>The address without a language under <c>/id</c>.</summary>
    public static string Id(string work, string? eid = null) => Path("/id", work, eid);

    /// <summary>A provision side by side under <c>/parallel</c>.</summary>
    public static string Parallel(string work, string eid) => Path("/parallel", work, eid);

    /// <summary>The page of provisions similar to one under <c>/similar</c>.</summary>
    public static string Similar(string work, string lang, string eid) => Path("/similar", work, lang, eid);
    /// <summary>In what the language versions of a work differ, under <c>/consistency</c>.</summary>
    public static string Consistency(string work) => Path("/consistency", work);

    /// <summary>A parameter behind an address, or nothing where it has no value.</summary>
    public static string With(string address, string name, string? value) =>
        string.IsNullOrEmpty(value) ? address
        : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";

    /// <summary>An address of a provision with what is marked in it.</summary>
    public static string Marked(string address, MatchRequest? matches)
    {
        var marked = With(address, "q", matches?.Query);
        return matches is not { ExpandAcross: true, Query.Length: > 0 } ? marked
            : matches.Without.Count == 0 ? With(marked, "expand", "cross")
            : $"{With(marked, "expand", "cross")}&without={string.Join(',', matches.Without.Select(Uri.EscapeDataString))}";
    }

    /// <summary>A part of a path as it was before encoding; routing leaves the encoded slash as it is.</summary>
    public static string Decode(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
    }

    private static string Path(string start, params ReadOnlySpan<string?> segments)
    {
        var path = start;
        foreach (var segment in segments)
        {
            path += segment is null ? "" : "/" + Uri.EscapeDataString(segment);
        }

        return path;
    }
}
