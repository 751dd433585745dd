using SearchService.Search;
using SearchService.Search.Query;
using SearchService.Search.Results;
using SearchService.Web.Http;
using SearchService.Web.Options;

namespace SearchService.Web.Api;

/// <summary>Reads the query string of a search into the request that the index takes.</summary>
public static class SearchRequestReader
{
    private const int MaxCursorLength = 4000;
    private static readonly string[] s_languages = ["kk", "ru", "en"];
    private static readonly string[] s_statuses = ["in_force", "expired", "not_in_force"];
    private static readonly string[] s_fields = ["heading", "body"];
    private static readonly string[] s_sorts = ["score", "-score", "date", "-date", "work"];
    private static readonly string[] s_expansions = ["cross"];
    private static readonly string[] s_counts = ["exact"];
    private static readonly string[] s_switches = ["0", "1"];
    private static readonly string[] s_noFacets = ["none"];

    /// <summary>The facets that there are, in the order of the page.</summary>
    public static IReadOnlyList<string> AllFacets { get; } = ["lang", "type", "year", "status", "work"];

    /// <summary>Reads a search.</summary>
    /// <param name="parameters">The query string.</param>
    /// <param name="limits">The limits of the service.</param>
    /// <param name="maxSize">The most hits this endpoint gives.</param>
    /// <param name="size">How many it gives by default.</param>
    /// <param name="index">The index, which knows the languages that there are.</param>
    /// <exception cref="BadParameterException">A value is not allowed.</exception>
    public static SearchRequest Read(SearchParameters parameters, ServiceOptions limits, int maxSize, int size, SearchIndex index)
    {
        var dates = Dates(parameters.Date);
        return new SearchRequest
        {
            Query = ParameterReader.Text("q", parameters.Q, limits.MaxQueryLength),
            Languages = ParameterReader.List("lang", parameters.Lang, LanguagesOf(index)),
            Types = ParameterReader.List("type", parameters.Type),
            Statuses = ParameterReader.List("status", parameters.Status, s_statuses),
            Works = ParameterReader.List("work", parameters.Work),
            Years = [.. ParameterReader.List("year", parameters.Year).Select(year => ParameterReader.Number("year", year, 1, 9999, 1))],
            From = dates.From,
            To = dates.To,
            HeadingsOnly = HeadingsOnly(parameters.In),
            ExpandAcross = ParameterReader.OptionalChoice("expand", parameters.Expand, s_expansions) is not null,
            Without = ParameterReader.List("without", parameters.Without),
            Sort = SortOf(parameters.Sort),
            Size = ParameterReader.Number("size", parameters.Size, 0, maxSize, Math.Min(size, maxSize)),
            Cursor = ParameterReader.Text("cursor", parameters.Cursor, MaxCursorLength) is { Length: > 0 } cursor ? cursor : null,
            ExactCount = ParameterReader.OptionalChoice("count", parameters.Count, s_counts) is not null,
            Explain = ParameterReader.OptionalChoice("explain", parameters.Explain, s_switches) == "1",
        };
    }

    /// <summary>The facets asked for: all of them by default.</summary>
    public static IReadOnlyList<string> Facets(SearchParameters parameters)
    {
        var asked = ParameterReader.List("facets", parameters.Facets, [.. AllFacets, .. s_noFacets]);
        return asked.Count == 0 ? AllFacets : [.. asked.Where(AllFacets.Contains)];
    }

    /// <summary>The languages that a request may name: those of the interface and those of the index.</summary>
    public static IReadOnlyList<string> LanguagesOf(SearchIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return [.. s_languages.Union(index.Info.Provisions.Keys)];
    }

    /// <summary>A date or a range of dates; both ends open where none is given.</summary>
    internal static (DateOnly? From, DateOnly? To) Dates(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        return DateRange.TryParse(text.Trim(), out var from, out var to)
            ? (from, to)
            : throw new BadParameterException(
                "date must be a year, month or day, or two of them in order with .. between.", "date", text,
                ["1997", "1997-06", "1997-06-10", "1998..2008", "1997-06-10..", "..2001"]);
    }

    private static bool HeadingsOnly(string? text)
    {
        var fields = ParameterReader.List("in", text, s_fields);
        return fields switch
        {
            [] => false,
            ["body"] => throw new BadParameterException("in may be heading, or both fields; body alone is not offered.", "in", text, ["heading", "heading,body"]),
            _ => !fields.Contains("body"),
        };
    }

    private static SearchSort SortOf(string? text) => ParameterReader.OptionalChoice("sort", text, s_sorts) switch
    {
        "date" => SearchSort.DateAscending,
        "-date" => SearchSort.DateDescending,
        "work" => SearchSort.Work,
        _ => SearchSort.Score,
    };
}
