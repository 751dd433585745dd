using System.Globalization;
using System.Text;
using SearchService.Search.Results;

namespace SearchService.Web.Api;

/// <summary>Writes the address of a search: the whole request, always in the same order, without what is the default.</summary>
public static class SearchUrl
{
    /// <summary>The address under a path, with all of the request but its cursor.</summary>
    /// <param name="path">The path: of the API, the page or an export.</param>
    /// <param name="request">The request.</param>
    /// <param name="facets">The facets that are returned, or null for all.</param>
    /// <param name="cursor">Where the address goes on, or null for the first page.</param>
    public static string Of(string path, SearchRequest request, IReadOnlyList<string>? facets = null, string? cursor = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var url = new StringBuilder(path);
        Add(url, "q", request.Query);
        AddList(url, "lang", request.Languages);
        AddList(url, "type", request.Types);
        AddList(url, "status", request.Statuses);
        AddList(url, "work", request.Works);
        AddList(url, "year", request.Years.Select(year => year.ToString(CultureInfo.InvariantCulture)));
        Add(url, "date", DatesOf(request.From, request.To));
        Add(url, "in", request.HeadingsOnly ? "heading" : "");
        Add(url, "expand", request.ExpandAcross ? "cross" : "");
        AddList(url, "without", request.Without);
        Add(url, "sort", SortName(request.Sort));
        Add(url, "size", request.Size == new SearchRequest().Size ? "" : request.Size.ToString(CultureInfo.InvariantCulture));
        Add(url, "count", request.ExactCount ? "exact" : "");
        Add(url, "explain", request.Explain ? "1" : "");
        AddFacets(url, facets);
        Add(url, "cursor", cursor ?? "");
        return url.ToString();
    }

    /// <summary>The request with one value of a facet chosen, or given up where it was chosen, from its first page.</summary>
    public static SearchRequest Toggle(SearchRequest request, string facet, string value)
    {
        ArgumentNullException.ThrowIfNull(request);
        var first = request with { Cursor = null };
        return facet switch
        {
            "lang" => first with { Languages = Toggle(first.Languages, value) },
            "type" => first with { Types = Toggle(first.Types, value) },
            "status" => first with { Statuses = Toggle(first.Statuses, value) },
            "work" => first with { Works = Toggle(first.Works, value) },
            "year" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) =>
                first with { Years = Toggle(first.Years, year) },
            _ => throw new ArgumentException($"There is no facet '{facet}' with a value '{value}'.", nameof(facet)),
        };
    }

    /// <summary>The request with one translation left out, or taken in again where it was left out, from its first page.</summary>
    public static SearchRequest ToggleTranslation(SearchRequest request, string word)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request with { Cursor = null, Without = Toggle(request.Without, word) };
    }

    private static IReadOnlyList<T> Toggle<T>(IReadOnlyList<T> values, T value) =>
        values.Contains(value) ? [.. values.Where(other => !Equals(other, value))] : [.. values, value];

    private static string SortName(SearchSort sort) => sort switch
    {
        SearchSort.DateAscending => "date",
        SearchSort.DateDescending => "-date",
        SearchSort.Work => "work",
        _ => "",
    };

    /// <summary>The shortest form that is read as the same range.</summary>
    private static string DatesOf(DateOnly? from, DateOnly? to)
    {
        var years = from is null or { Month: 1, Day: 1 } && to is null or { Month: 12, Day: 31 };
        var (first, last) = (DateText(from, years), DateText(to, years));
        return first == last ? first : first + ".." + last;
    }

    private static string DateText(DateOnly? date, bool year) =>
        date?.ToString(year ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static void AddFacets(StringBuilder url, IReadOnlyList<string>? facets)
    {
        if (facets is not null && facets.Count < SearchRequestReader.AllFacets.Count)
        {
            AddList(url, "facets", facets.Count == 0 ? ["none"] : facets);
        }
    }

    private static void AddList(StringBuilder url, string name, IEnumerable<string> values) =>
        Append(url, name, string.Join(',', values.Select(Uri.EscapeDataString)));

    private static void Add(StringBuilder url, string name, string value) => Append(url, name, Uri.EscapeDataString(value));

    private static void Append(StringBuilder url, string name, string escaped)
    {
        if (escaped.Length > 0)
        {
            url.Append(url.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(name).Append('=').Append(escaped);
        }
    }
}
