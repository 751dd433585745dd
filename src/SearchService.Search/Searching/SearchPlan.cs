using SearchService.Analysis;
using SearchService.Analysis.Identification;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Search.Query;
using SearchService.Search.Ranking;
using SearchService.Search.Results;
using SearchService.Search.Schema;
using SearchService.Search.Spelling;
using SearchService.Search.Translations;
using EngineQuery = SearchService.Engine.Search.Query;

namespace SearchService.Search.Searching;

/// <summary>A request turned into engine queries: the words in each language, and the filters apart, so that facets can leave one out.</summary>
internal sealed class SearchPlan
{
    /// <summary>How much a hit counts in a language other than the one the query seems to be in.</summary>
    private const float OtherLanguageFactor = 0.8f;

    private readonly LanguageGuess _guess;
    private readonly QueryTranslator _translator;
    private readonly EngineQuery _words;
    private readonly EngineQuery _wordsOfAllLanguages;
    private readonly IReadOnlyList<(string Facet, EngineQuery Filter)> _filters;

    private SearchPlan(
        AnalyzerSet analyzers, QueryTranslator translator, EngineQuery words, EngineQuery wordsOfAllLanguages, IReadOnlyList<(string, EngineQuery)> filters,
        IReadOnlyList<CompiledQuery> compiled, LanguageGuess guess)
    {
        _words = words;
        _wordsOfAllLanguages = wordsOfAllLanguages;
        _filters = filters;
        Analyzers = analyzers;
        _translator = translator;
        Compiled = compiled;
        _guess = guess;
    }

    /// <summary>The analyzers of the index.</summary>
    public AnalyzerSet Analyzers { get; }

    /// <summary>The query in each language.</summary>
    public IReadOnlyList<CompiledQuery> Compiled { get; }

    /// <summary>What the words of the query were expanded to in the languages that are searched; none without expand=cross.</summary>
    public IReadOnlyList<QueryExpansion> Expansions => [.. Compiled.SelectMany(query => query.Expansions)];

    /// <summary>The language that the words of the query seem to be in, or null.</summary>
    public string? Language => _guess.Language;

    /// <summary>Plans a request whose query was read; null stands for a query without words.</summary>
    /// <param name="request">The request, for its filters.</param>
    /// <param name="node">The query or a part of it.</param>
    /// <param name="readings">In which spelling the words are searched.</param>
    /// <param name="analyzers">The analyzers of the index.</param>
    /// <param name="translator">What translates words where the request goes across languages.</param>
    public static SearchPlan Make(SearchRequest request, QueryNode? node, QueryReadings readings, AnalyzerSet analyzers, QueryTranslator translator)
    {
        var guess = node is null ? default : QueryLanguage.Of(node, readings);
        var filters = Filters(request);
        if (node is null)
        {
            return new SearchPlan(analyzers, translator, Everything(), Everything(), filters, [], default);
        }

        var all = AllSuffixes
            .Select(suffix => QueryCompiler.Compile(
                node, suffix, analyzers.For(suffix), QueryLanguage.Guest(suffix, guess, analyzers), RankingWeights.For(suffix), request.HeadingsOnly, readings,
                request.ExpandAcross ? translator.Into(suffix, request.Without, guess, readings) : null))
            .OfType<CompiledQuery>().ToList();
        var asked = request.Languages.Select(IndexFields.Suffix).ToHashSet(StringComparer.Ordinal);
        var compiled = asked.Count == 0 ? all : [.. all.Where(query => asked.Contains(query.Suffix))];
        return new SearchPlan(analyzers, translator, Words(compiled, guess.Language), Words(all, guess.Language), filters, compiled, guess);
    }

    /// <summary>Plans the same request with another query.</summary>
    public SearchPlan With(SearchRequest request, QueryNode node, QueryReadings readings) => Make(request, node, readings, Analyzers, _translator);

    /// <summary>The tokens of a word of the query as the fields of a language are asked for them.</summary>
    public List<AnalyzedToken> TokensOf(string word, string suffix) =>
        AnalyzedText.TokensOf(word, Analyzers.For(suffix), QueryLanguage.Guest(suffix, _guess, Analyzers));

    /// <summary>Words and filters, one facet's filter left out where named.</summary>
    public EngineQuery Query(string? without = null)
    {
        BooleanClause[] clauses =
        [
            new(without == IndexFields.Language ? _wordsOfAllLanguages : _words, Occur.Must),
            .. _filters.Where(filter => filter.Facet != without).Select(filter => new BooleanClause(filter.Filter, Occur.Filter)),
        ];
        return clauses is [var words] ? words.Query : new BooleanQuery(ValueList.From(clauses));
    }

    /// <summary>The filters alone over a set of provisions given by id, one facet's filter left out where named.</summary>
    public EngineQuery Filtered(EngineQuery query, string? without = null) =>
        new BooleanQuery(ValueList.From([new(query, Occur.Must), .. _filters.Where(filter => filter.Facet != without).Select(filter => new BooleanClause(filter.Filter, Occur.Filter))]));

    /// <summary>Whether the request filters by a facet.</summary>
    public bool Filters(string facet) => _filters.Any(filter => filter.Facet == facet);

    private static EngineQuery Words(List<CompiledQuery> compiled, string? language)
    {
        var each = compiled.Select(EngineQuery (query) => new BoostQuery(query.Query, Factor(query, language))).ToArray();
        return each.Length switch { 0 => new MatchNoDocsQuery(), 1 => each[0], _ => BooleanQuery.Any(each) };
    }

    /// <summary>Brings the scores of a language to the scale of the others.</summary>
    private static float Factor(CompiledQuery query, string? language)
    {
        var weights = RankingWeights.For(query.Suffix);
        return query.Suffix == language ? 1 / weights.BodyScale
            : (language is null ? 1 : OtherLanguageFactor) / weights.Scale / query.Nearness.Select(nearness => nearness.Scale).DefaultIfEmpty(1).Max();
    }

    /// <summary>Adds to the first hits what their words have of standing together where they are translated, and sorts these anew.</summary>
    public List<RankedHit> Rescore(IndexSearcher searcher, IReadOnlyList<RankedHit> hits, int depth)
    {
        var added = NearnessOf(searcher, [.. hits.Take(depth).Select(hit => hit.Doc).Order()]);
        return
        [
            .. hits.Take(depth).Select(hit => hit with { Score = hit.Score + added.GetValueOrDefault(hit.Doc), Nearness = added.GetValueOrDefault(hit.Doc) })
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc),
            .. hits.Skip(depth),
        ];
    }

    /// <summary>What the words of documents, in ascending order, have of standing together; only where they are translated.</summary>
    private Dictionary<int, float> NearnessOf(IndexSearcher searcher, IReadOnlyList<int> docs)
    {
        var added = new Dictionary<int, float>();
        foreach (var query in Compiled)
        {
            foreach (var (doc, score) in query.Nearness.SelectMany(nearness => nearness.Of(searcher, docs)))
            {
                added[doc] = added.GetValueOrDefault(doc) + (score * Factor(query, Language));
            }
        }

        return added;
    }

    private static IEnumerable<string> AllSuffixes => IndexFields.Languages.Append(IndexFields.OtherLanguage);

    private static ConstantScoreQuery Everything() =>
        new(new TermsSetQuery(IndexFields.Kind, AllSuffixes.Select(suffix => IndexFields.ProvisionKind(suffix))));

    /// <summary>The filters of a request, each with the facet it belongs to.</summary>
    internal static List<(string Facet, EngineQuery Filter)> Filters(SearchRequest request)
    {
        var filters = new List<(string, EngineQuery)>();
        Add(filters, IndexFields.Language, request.Languages);
        Add(filters, IndexFields.Type, request.Types);
        Add(filters, IndexFields.Status, request.Statuses);
        Add(filters, IndexFields.Work, request.Works);
        Add(filters, IndexFields.Year, [.. request.Years.Select(year => year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture))]);
        if (request.From is not null || request.To is not null)
        {
            filters.Add((IndexFields.Date, QueryCompiler.DateRangeQuery(request.From, request.To)));
        }

        return filters;
    }

    private static void Add(List<(string Facet, EngineQuery Filter)> filters, string field, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            filters.Add((field, new TermsSetQuery(field, values)));
        }
    }
}
