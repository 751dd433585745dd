using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;
using SearchService.Search.Results;
using SearchService.Search.Schema;

using EngineQuery = SearchService.Engine.Search.Query;

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
        IndexSearcher searcher, SearchPlan plan, CrossExpansion? expansion, FacetCollector along, SearchRequest request, Func<string, string> titleOfWork,
        Func<SearchLimits> limits, CancellationToken cancellation)
    {
        var result = new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal);
        foreach (var facet in Facets)
        {
            var counts = along;
            if (plan.Filters(facet))
            {
                counts = new FacetCollector(facet);
                searcher.Search(Query(plan, expansion, facet), counts, limits(), cancellation);
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

    /// <summary>What would be found without the filter of a facet: by words and, across languages, by links.</summary>
    private static EngineQuery Query(SearchPlan plan, CrossExpansion? expansion, string facet) => expansion is null
        ? plan.Query(without: facet)
        : BooleanQuery.Any([plan.Query(without: facet), plan.Filtered(expansion.Linked, without: facet)]);

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
