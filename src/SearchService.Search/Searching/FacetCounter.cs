using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Search.Results;
using SearchService.Search.Schema;

namespace SearchService.Search.Searching;

/// <summary>Counts what each value of each facet would leave, the facet's own filter left aside.</summary>
internal static class FacetCounter
{
    /// <summary>The facets, in the order they are shown.</summary>
    public static IReadOnlyList<string> Facets { get; } =
        [IndexFields.Language, IndexFields.Type, IndexFields.Year, IndexFields.Status, IndexFields.Work];

    /// <summary>How many values of a facet are listed, those asked for always.</summary>
    public const int MaxValues = 50;

    /// <summary>The collector for the facets that the request does not filter by; it runs along with the search itself.</summary>
    public static FacetCollector Along(SearchPlan plan) => new(Facets.Where(facet => !plan.Filters(facet)));

    public static IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Count(
        IndexSearcher searcher, SearchPlan plan, FacetCollector along, SearchRequest request, Func<string, string> titleOfWork, Func<SearchLimits> limits, CancellationToken cancellation)
    {
        var result = new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal);
        foreach (var facet in Facets)
        {
            var counts = along;
            if (plan.Filters(facet))
            {
                counts = new FacetCollector(facet);
                searcher.Search(plan.Query(without: facet), counts, limits(), cancellation);
            }

            var selected = Selected(request, facet);
            var values = counts.Counts(facet).Select(count => (Value: count.Value.Text, count.Count)).ToList();
            values.AddRange(selected.Except(values.Select(value => value.Value)).Select(value => (value, 0)));
            result[facet] =
            [
                .. values.Where((value, rank) => rank < MaxValues || selected.Contains(value.Value))
                    .Select(value => new FacetValue(
                        value.Value, facet == IndexFields.Work ? titleOfWork(value.Value) : value.Value, value.Count, selected.Contains(value.Value))),
            ];
        }

        return result;
    }

    private static IReadOnlyList<string> Selected(SearchRequest request, string facet) => facet switch
    {
        IndexFields.Language => request.Languages,
        IndexFields.Type => request.Types,
        IndexFields.Status => request.Statuses,
        IndexFields.Work => request.Works,
        IndexFields.Year => [.. request.Years.Select(year => year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture))],
        _ => [],
    };
}
