using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;
using SearchService.Linking.Model;
using SearchService.Search.Reading;
using SearchService.Search.Schema;

namespace SearchService.Search.Searching;

/// <summary>The translations of hits that the words of the query did not find themselves: expand=cross.</summary>
/// <remarks>
/// The best <see cref="Depth"/> hits are expanded. A translation ranks right behind what it was found through, the surer the
/// link the closer, and only if it passes the filters of the request other than the language of its words.
/// </remarks>
internal sealed class CrossExpansion
{
    /// <summary>How many hits are expanded at most.</summary>
    public const int Depth = 500;

    private readonly List<RankedHit> _expanded;

    private CrossExpansion(List<RankedHit> expanded) => _expanded = expanded;

    /// <summary>How many provisions were found this way.</summary>
    public int Count => _expanded.Count;

    /// <summary>Expands the best hits of a plan; what counts facets and works along with the search counts these too.</summary>
    public static CrossExpansion Of(
        IndexSearcher searcher, RecordReader records, SearchPlan plan, IReadOnlyList<Collector> along, SearchLimits limits, CancellationToken cancellation)
    {
        var query = plan.Query();
        var found = searcher.Search(query, Depth, limits: limits, cancellation: cancellation).ScoreDocs;
        var byId = new Dictionary<string, RankedHit>(StringComparer.Ordinal);
        foreach (var hit in found)
        {
            cancellation.ThrowIfCancellationRequested();
            var record = records.Provision(hit.Doc);
            foreach (var link in record.Links.Where(link => link.Kind == LinkKind.Translation))
            {
                byId.TryAdd(link.To, new RankedHit(-1, hit.Score * (float)link.Confidence, record.Id));
            }
        }

        if (byId.Count == 0)
        {
            return new CrossExpansion([]);
        }

        var linked = plan.Filtered(new TermsSetQuery(IndexFields.Id, byId.Keys));
        var collector = new TopScoreCollector(byId.Count);
        searcher.Search(new BooleanQuery([new(linked, Occur.Must), new(query, Occur.MustNot)]), new MultiCollector([collector, .. along]), limits, cancellation);
        return new CrossExpansion(
        [
            .. collector.ToTopDocs().ScoreDocs
                .Select(hit => byId[records.Provision(hit.Doc).Id] with { Doc = hit.Doc })
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc),
        ]);
    }

    /// <summary>The hits of the words and the expanded ones, best first; in other orders the expanded ones follow.</summary>
    public List<RankedHit> MergeInto(IReadOnlyList<RankedHit> hits, bool ranked) => ranked
        ? [.. hits.Concat(_expanded).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Via is null ? 0 : 1)]
        : [.. hits, .. _expanded];
}
