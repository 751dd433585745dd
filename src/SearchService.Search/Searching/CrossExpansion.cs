using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;
using SearchService.Linking.Model;
using SearchService.Search.Reading;
using SearchService.Search.Schema;

namespace SearchService.Search.Searching;

/// <summary>The linked translations of hits: expand=cross.</summary>
/// <remarks>
/// The best <see cref="Depth"/> hits in all languages are expanded, also where the request asks for some languages only: who asks
/// for Kazakh texts with English words is shown the Kazakh text of the English hit. Links of kind similar lead to another language
/// too. A translation ranks right behind what it was found through, the surer the link the closer, and only if it passes the
/// filters of the request. One that was found by words too, its own or translated ones, is the same hit and has the better of both
/// scores; hits in the language of the query keep theirs.
/// </remarks>
internal sealed class CrossExpansion
{
    /// <summary>How many hits are expanded at most.</summary>
    public const int Depth = 500;

    private readonly List<RankedHit> _raised;
    private readonly List<RankedHit> _expanded;

    private CrossExpansion(IEnumerable<string> linked, List<RankedHit> raised, List<RankedHit> expanded)
    {
        Linked = new TermsSetQuery(IndexFields.Id, linked);
        _raised = raised;
        _expanded = expanded;
    }

    /// <summary>How many provisions were found this way.</summary>
    public int Count => _expanded.Count;

    /// <summary>All provisions that the expanded hits lead to, whatever the filters.</summary>
    public TermsSetQuery Linked { get; }

    /// <summary>Expands the best hits of a plan; what counts facets and works along with the search counts these too.</summary>
    public static CrossExpansion Of(
        IndexSearcher searcher, RecordReader records, SearchPlan plan, IReadOnlyList<Collector> along, SearchLimits limits, CancellationToken cancellation)
    {
        var query = plan.Query();
        var byId = Follow(searcher, records, plan, limits, cancellation);
        if (byId.Count == 0)
        {
            return new CrossExpansion([], [], []);
        }

        var linked = plan.Filtered(new TermsSetQuery(IndexFields.Id, byId.Keys));
        var others = new TopScoreCollector(byId.Count);
        searcher.Search(new BooleanQuery([new(linked, Occur.Must), new(query, Occur.MustNot)]), new MultiCollector([others, .. along]), limits, cancellation);
        var both = searcher.Search(new BooleanQuery([new(query, Occur.Must), new(linked, Occur.Filter)]), byId.Count, limits: limits, cancellation: cancellation).ScoreDocs;
        return new CrossExpansion(
            byId.Keys,
            [.. both.Select(hit => (hit, Record: records.Provision(hit.Doc))).Where(found => found.Record.Lang != plan.Language)
                .Select(found => new RankedHit(found.hit.Doc, Math.Max(found.hit.Score, byId[found.Record.Id].Score), null))],
            [
                .. others.ToTopDocs().ScoreDocs
                    .Select(hit => byId[records.Provision(hit.Doc).Id] with { Doc = hit.Doc })
                    .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc),
            ]);
    }

    /// <summary>What the best hits lead to, by id, with the score that it has through them; the first hit that leads somewhere counts.</summary>
    private static Dictionary<string, RankedHit> Follow(
        IndexSearcher searcher, RecordReader records, SearchPlan plan, SearchLimits limits, CancellationToken cancellation)
    {
        var byId = new Dictionary<string, RankedHit>(StringComparer.Ordinal);
        foreach (var hit in searcher.Search(plan.Query(IndexFields.Language), Depth, limits: limits, cancellation: cancellation).ScoreDocs)
        {
            cancellation.ThrowIfCancellationRequested();
            var record = records.Provision(hit.Doc);
            foreach (var link in record.Links.Where(link => link.Kind != LinkKind.Cites && link.Lang != record.Lang))
            {
                byId.TryAdd(link.To, new RankedHit(-1, hit.Score * (float)link.Confidence, record.Id));
            }
        }

        return byId;
    }

    /// <summary>The hits of the words and the expanded ones, best first, each once; in other orders the expanded ones follow.</summary>
    public List<RankedHit> MergeInto(IReadOnlyList<RankedHit> hits, bool ranked)
    {
        if (!ranked)
        {
            return [.. hits, .. _expanded];
        }

        var found = hits.ToDictionary(hit => hit.Doc);
        var raised = _raised.Select(hit => found.TryGetValue(hit.Doc, out var own) && own.Score >= hit.Score ? own : hit).ToDictionary(hit => hit.Doc);
        return [.. hits.Where(hit => !raised.ContainsKey(hit.Doc)).Concat(raised.Values).Concat(_expanded).OrderByDescending(hit => hit.Score)];
    }
}
