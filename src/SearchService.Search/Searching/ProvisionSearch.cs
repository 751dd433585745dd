using System.Collections.Concurrent;
using System.Diagnostics;
using SearchService.Analysis;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;
using SearchService.Search.Query;
using SearchService.Search.Reading;
using SearchService.Search.Results;
using SearchService.Search.Schema;
using SearchService.Search.Spelling;
using SearchService.Search.Translations;

namespace SearchService.Search.Searching;

/// <summary>Answers search requests over one generation. Thread-safe.</summary>
internal sealed class ProvisionSearch(
    IndexSearcher searcher, RecordReader records, AnalyzerSet analyzers, IndexVocabulary vocabulary, QuerySpelling spelling, QueryTranslator translator, IndexStamp stamp)
{
    /// <summary>What each later step, such as counting a facet, may take at least when the search has used up the time.</summary>
    private static readonly TimeSpan s_leastBudget = TimeSpan.FromMilliseconds(50);

    private static readonly SearchLimits s_limits = new() { MaxClauses = 16_384, MaxExpansions = 20_000 };

    /// <summary>Each word has several translations in each language.</summary>
    private static readonly SearchLimits s_acrossLimits = s_limits with { MaxClauses = 65_536 };

    /// <summary>The titles that facets have shown; a generation never changes, so each is read once.</summary>
    private readonly ConcurrentDictionary<string, string> _titles = new(StringComparer.Ordinal);

    /// <summary>Answers a request; with a time budget the answer may be partial.</summary>
    /// <remarks>A query that became too large for the engine, such as one long chain of letters and digits, is the reader's to shorten.</remarks>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Size, SearchRequest.MaxSize);
        try
        {
            return Answer(request, cancellation);
        }
        catch (TooManyClausesException error)
        {
            throw new QuerySyntaxException($"The query is too large: {error.Message}.", "too-many-clauses", 0, [], null);
        }
    }

    private SearchResult Answer(SearchRequest request, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var limits = request.ExpandAcross ? s_acrossLimits : s_limits;
        SearchLimits Left() => limits with { TimeBudget = request.TimeBudget is { } whole ? Later(whole - clock.Elapsed, s_leastBudget) : null };
        var fingerprint = SearchCursor.Fingerprint(request);
        var offset = SearchCursor.Read(request.Cursor, fingerprint);
        var readings = spelling.Read(request.Query, QueryParser.Parse(request.Query), request.Languages);
        var node = readings.Node;
        var plan = SearchPlan.Make(request, node, readings, analyzers, translator);
        var query = plan.Query();

        var works = new DistinctCollector(IndexFields.Work);
        var along = FacetCounter.Along(plan);
        var needed = Math.Max(1, offset + request.Size);
        Collector[] counting = request.Facets ? [works, along] : [works];
        var collected = request.ExpandAcross ? Math.Max(needed, CrossExpansion.Depth) : needed;
        var (found, total, complete, exact) = Collect(query, request, collected, counting, Left(), cancellation);
        if (request.ExpandAcross && IsRanked(request))
        {
            found = plan.Rescore(searcher, found, CrossExpansion.Depth);
        }

        var expansion = request.ExpandAcross ? CrossExpansion.Of(searcher, records, plan, counting, Left(), cancellation) : null;
        var ranked = expansion is null ? found : expansion.MergeInto(found, IsRanked(request));
        var page = ranked.Skip(offset).Take(request.Size).ToList();
        var builder = new HitBuilder(searcher, records, plan, query, request, limits);
        var hits = page.Select(hit => builder.Build(hit)).ToList();
        var articles = total + (expansion?.Count ?? 0);
        var advisor = new QueryAdvisor(searcher, vocabulary, plan, request, readings, Left);
        return new SearchResult
        {
            Query = new QueryInfo(
                request.Query, node?.ToString() ?? "", plan.Language, request.Advice ? advisor.Corrections(node) : [],
                request.Advice && articles == 0 ? advisor.Relaxations(node, cancellation) : [], readings.Shown)
            {
                Expansions = plan.Expansions,
            },
            Total = new SearchTotal(articles, works.Count(), complete && exact ? "eq" : "gte"),
            Partial = !complete,
            Hits = hits,
            Facets = request.Facets
                ? FacetCounter.Count(searcher, plan, expansion, along, request, TitleOfWork, Left, cancellation)
                : new Dictionary<string, IReadOnlyList<FacetValue>>(),
            NextCursor = request.Size > 0 && offset + page.Count < articles && page.Count == request.Size
                ? SearchCursor.Write(offset + page.Count, fingerprint) : null,
            Index = stamp,
            TookMs = Math.Round(clock.Elapsed.TotalMilliseconds, 2),
        };
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>Whether hits are in the order of scores, which those of an empty query have not.</summary>
    private static bool IsRanked(SearchRequest request) => request.Sort == SearchSort.Score && request.Query.Length > 0;

    /// <summary>Whether hits that cannot be on the page may stay uncounted: nobody wants to know of each.</summary>
    private static bool MayStopCounting(SearchRequest request) => !request.ExactCount && !request.Facets && !request.ExpandAcross;

    /// <summary>The first documents in the order asked for, and the number of all, which is a lower bound where it is not exact.</summary>
    private (List<RankedHit> Found, int Total, bool Complete, bool Exact) Collect(
        Engine.Search.Query query, SearchRequest request, int needed, IReadOnlyList<Collector> along, SearchLimits limits, CancellationToken cancellation)
    {
        var count = Math.Min(needed, Math.Max(1, searcher.Reader.MaxDoc));
        if (IsRanked(request))
        {
            var top = new TopScoreCollector(count, exactUpTo: MayStopCounting(request) ? Math.Max(count, limits.ExactTotalUpTo) : int.MaxValue);
            var collector = new BestFirstCollector(top, along);
            var complete = searcher.Search(query, collector, limits, cancellation);
            return ([.. top.ToTopDocs().ScoreDocs.Select(found => new RankedHit(found.Doc, found.Score, null))], top.TotalHits, complete, !collector.HasMissed);
        }

        var sorted = new TopFieldCollector(SortOf(request.Sort), count);
        var whole = searcher.Search(query, new MultiCollector([sorted, .. along]), limits, cancellation);
        return ([.. sorted.ToTopFieldDocs().Docs.Select(found => new RankedHit(found.Doc, 0, null))], sorted.TotalHits, whole, true);
    }

    private static Sort SortOf(SearchSort sort)
    {
        var work = SortLevel.Sorted(IndexFields.Work);
        var expression = SortLevel.Sorted(IndexFields.Expression);
        var order = SortLevel.Numeric(IndexFields.Order);
        return sort switch
        {
            SearchSort.DateAscending => new Sort(SortLevel.Numeric(IndexFields.Date), work, expression, order),
            SearchSort.DateDescending => new Sort(SortLevel.Numeric(IndexFields.Date, descending: true), work, expression, order),
            _ => new Sort(work, expression, order),
        };
    }

    /// <summary>The title of a work, or its id where there is none; ids that name nothing come from requests and are not kept.</summary>
    private string TitleOfWork(string work)
    {
        if (_titles.TryGetValue(work, out var title))
        {
            return title;
        }

        var doc = records.Find(IndexFields.WorkId, work);
        return doc >= 0 && records.Work(doc).Expressions is [var first, ..] ? _titles.GetOrAdd(work, first.Title) : work;
    }
}
