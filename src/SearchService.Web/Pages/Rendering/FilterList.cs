using System.Globalization;
using SearchService.Search.Results;
using SearchService.Web.Api;
using SearchService.Web.Pages.Localization;

namespace SearchService.Web.Pages.Rendering;

/// <summary>A filter that is chosen, and the search without it.</summary>
internal sealed record ChosenFilter(string Label, string Href);

/// <summary>The filters of a search in words.</summary>
internal static class FilterList
{
    /// <summary>The filters that are chosen, in the order of the page.</summary>
    public static IReadOnlyList<ChosenFilter> Of(SearchRequest request, IReadOnlyDictionary<string, WorkView> works, Texts texts)
    {
        var chosen = new List<ChosenFilter>();
        Add("lang", request.Languages);
        Add("type", request.Types);
        Add("year", request.Years.Select(year => year.ToString(CultureInfo.InvariantCulture)));
        Add("status", request.Statuses);
        Add("work", request.Works);
        if (request.From is not null || request.To is not null)
        {
            chosen.Add(new($"{texts.Filter.Date}: {Dates(request)}", Url(request with { From = null, To = null })));
        }

        if (request.HeadingsOnly)
        {
            chosen.Add(new(texts.Search.OnlyHeadings, Url(request with { HeadingsOnly = false })));
        }

        if (request.ExpandAcross)
        {
            chosen.Add(new(texts.Search.AcrossLanguages, Url(request with { ExpandAcross = false, Without = [] })));
            chosen.AddRange(request.Without.Select(word => new ChosenFilter(texts.Search.WithoutTranslation(word), Url(SearchUrl.ToggleTranslation(request, word)))));
        }

        return chosen;

        void Add(string facet, IEnumerable<string> values) => chosen.AddRange(values.Select(value => new ChosenFilter(
            $"{texts.Filter.Facets[facet]}: {Name(facet, value, works, texts)}", Url(SearchUrl.Toggle(request, facet, value)))));
    }

    /// <summary>The search without any filter.</summary>
    public static string Cleared(SearchRequest request) =>
        Url(new SearchRequest { Query = request.Query, Sort = request.Sort, Size = request.Size });

    /// <summary>The name of a value of a facet; the value itself where it has none.</summary>
    public static string Name(string facet, string value, IReadOnlyDictionary<string, WorkView> works, Texts texts) => facet switch
    {
        "lang" => Languages.OwnName(value),
        "type" => texts.Name.Types.GetValueOrDefault(value, value),
        "status" => texts.Name.Statuses.GetValueOrDefault(value, value),
        "work" when works.TryGetValue(value, out var work) => WorkTitle.Shortest(work, texts.Lang).Title,
        _ => value,
    };

    /// <summary>The dates as the parameter takes them.</summary>
    public static string Dates(SearchRequest request)
    {
        var url = SearchUrl.Of("", new SearchRequest { From = request.From, To = request.To });
        return url.Length == 0 ? "" : Uri.UnescapeDataString(url["?date=".Length..]);
    }

    private static string Url(SearchRequest request) => SearchUrl.Of("/search", request with { Cursor = null });
}
