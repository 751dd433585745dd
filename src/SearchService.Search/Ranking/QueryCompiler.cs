using SearchService.Analysis;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Search.Highlighting;
using SearchService.Search.Query;
using SearchService.Search.Schema;
using SearchService.Search.Spelling;
using SearchService.Search.Translations;
using EngineQuery = SearchService.Engine.Search.Query;

namespace SearchService.Search.Ranking;

/// <summary>Turns a query that was read into what the engine searches in one language.</summary>
/// <remarks>
/// A word that has no token in this language's analysis, such as a lone sign, asks for nothing and is passed over. AND and NOT
/// are judged within one provision. Paragraphs in another language lie in the fields of their provision, analysed by their own
/// language: a query in that language is analysed as a guest besides. Not thread-safe: one compiler for one compilation.
/// </remarks>
internal sealed partial class QueryCompiler
{
    private readonly string _suffix;
    private readonly Analyzer _analyzer;
    private readonly Analyzer? _guest;
    private readonly RankingWeights _weights;
    private readonly QueryReadings _readings;
    private readonly WordTranslator? _translator;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<MatchTerm> _terms = [];
    private readonly List<Nearness> _nearness = [];
    private TextScope _scope;
    private bool _isExcluding;

    private QueryCompiler(
        string suffix, Analyzer analyzer, Analyzer? guest, RankingWeights weights, bool headingsOnly, QueryReadings readings, WordTranslator? translator)
    {
        _suffix = suffix;
        _analyzer = analyzer;
        _guest = guest;
        _weights = weights;
        _readings = readings;
        _translator = translator;
        _scope = headingsOnly ? TextScope.Heading(suffix, weights) : TextScope.Anywhere(suffix, weights);
    }

    /// <summary>Compiles for one language; null when the query has nothing to ask in it.</summary>
    /// <param name="node">The query.</param>
    /// <param name="suffix">The suffix of the language's fields.</param>
    /// <param name="analyzer">The analyzer of the language.</param>
    /// <param name="guest">The analyzer of the language that the query is in, where that is another one.</param>
    /// <param name="weights">How much each kind of match counts.</param>
    /// <param name="headingsOnly">Whether words are searched in headings only.</param>
    /// <param name="readings">In which spelling the words are searched.</param>
    /// <param name="translator">What translates the words into this language; null where they are searched as they are.</param>
    public static CompiledQuery? Compile(
        QueryNode node, string suffix, Analyzer analyzer, Analyzer? guest, RankingWeights weights, bool headingsOnly, QueryReadings readings,
        WordTranslator? translator)
    {
        var compiler = new QueryCompiler(suffix, analyzer, guest, weights, headingsOnly, readings, translator);
        compiler.Number(node);
        return compiler.Build(node) is { } query
            ? new CompiledQuery(suffix, new BooleanQuery([new(query, Occur.Must), new(compiler.Provisions(), Occur.Filter)]), compiler._terms, translator?.Expansions ?? [])
            {
                Nearness = compiler._nearness,
            }
            : null;
    }

    /// <summary>Numbers the leaves in the order of the query, the same in every language.</summary>
    private void Number(QueryNode node)
    {
        switch (node)
        {
            case WordsNode words:
                NumberAll(words.Parts);
                break;
            case AndNode and:
                NumberAll(and.Parts);
                break;
            case OrNode or:
                NumberAll(or.Parts);
                break;
            case NotNode:
                break;
            case FieldNode field:
                Number(field.Child);
                break;
            default:
                _numbers[node.Start] = _numbers.Count;
                break;
        }
    }

    private void NumberAll(IReadOnlyList<QueryNode> nodes)
    {
        foreach (var node in nodes)
        {
            Number(node);
        }
    }

    private EngineQuery? Build(QueryNode node) => node switch
    {
        WordNode word => BuildWords([word]),
        WordsNode words => BuildGroup(words.Parts),
        AndNode and => BuildAll(and.Parts),
        OrNode or => Any([.. or.Parts.Select(Build)]),
        NotNode not => BuildNot(not),
        PhraseNode phrase => BuildPhrase(phrase),
        WildcardNode wildcard => BuildWildcard(wildcard),
        FuzzyNode fuzzy => BuildFuzzy(fuzzy),
        FieldNode field => BuildField(field),
        RangeNode range => new ConstantScoreQuery(DateRangeQuery(range.From, range.To)),
        EverythingNode => Provisions(),
        _ => throw new InvalidOperationException($"A query node of kind {node.GetType().Name} has no meaning for the engine."),
    };

    /// <summary>The works of these days; a missing bound is open, and works without a date are in no range.</summary>
    public static EngineQuery DateRangeQuery(DateOnly? from, DateOnly? to) =>
        new NumericRangeQuery(IndexFields.Date, from?.DayNumber ?? 0, to?.DayNumber ?? int.MaxValue);

    /// <summary>All provisions in the languages of these fields.</summary>
    private ConstantScoreQuery Provisions() => new(new TermQuery(new Term(IndexFields.Kind, IndexFields.ProvisionKind(_suffix))));

    /// <summary>Plain words ranked together, every other part required or excluded.</summary>
    private EngineQuery? BuildGroup(IReadOnlyList<QueryNode> parts)
    {
        var clauses = new List<BooleanClause>();
        if (BuildWords([.. parts.OfType<WordNode>()]) is { } words)
        {
            clauses.Add(new(words, Occur.Must));
        }

        foreach (var part in parts.Where(part => part is not WordNode))
        {
            AddRequired(clauses, part);
        }

        return Combine(clauses);
    }

    private EngineQuery? BuildAll(IReadOnlyList<QueryNode> parts)
    {
        var clauses = new List<BooleanClause>();
        foreach (var part in parts)
        {
            AddRequired(clauses, part);
        }

        return Combine(clauses);
    }

    private void AddRequired(List<BooleanClause> clauses, QueryNode part)
    {
        var excluded = part is NotNode;
        var kept = _terms.Count;
        var outer = _isExcluding;
        _isExcluding |= excluded;
        if (Build(part is NotNode not ? not.Child : part) is { } query)
        {
            clauses.Add(new(query, excluded ? Occur.MustNot : Occur.Must));
        }

        _isExcluding = outer;
        if (excluded)
        {
            _terms.RemoveRange(kept, _terms.Count - kept);
        }
    }

    private EngineQuery? Combine(List<BooleanClause> clauses)
    {
        if (clauses.Count == 0)
        {
            return null;
        }

        if (clauses.TrueForAll(clause => clause.Occur == Occur.MustNot))
        {
            clauses.Add(new(Provisions(), Occur.Must));
        }

        return clauses is [{ Occur: Occur.Must } only] ? only.Query : new BooleanQuery(Engine.Search.ValueList.From(clauses));
    }

    /// <summary>All provisions but those that match.</summary>
    private EngineQuery? BuildNot(NotNode node)
    {
        var clauses = new List<BooleanClause>();
        AddRequired(clauses, node);
        return Combine(clauses);
    }

    private static EngineQuery? Any(IReadOnlyList<EngineQuery?> queries)
    {
        EngineQuery[] present = [.. queries.OfType<EngineQuery>()];
        return present.Length switch { 0 => null, 1 => present[0], _ => BooleanQuery.Any(present) };
    }

    private EngineQuery? BuildField(FieldNode node)
    {
        if (node.Field.Kind == QueryFieldKind.Value)
        {
            return BuildValue(node.Field, node.Child);
        }

        var kept = _terms.Count;

        var outer = _scope;
        _scope = node.Field.Name switch
        {
            "title" => TextScope.Title(_suffix),
            "party" => TextScope.Party(_suffix),
            _ => TextScope.Heading(_suffix, _weights),
        };
        try
        {
            return Build(node.Child);
        }
        finally
        {
            _scope = outer;
            if (node.Field.Name is "title" or "party")
            {
                // These are not shown with highlights, and the same words elsewhere were not asked for.
                _terms.RemoveRange(kept, _terms.Count - kept);
            }
        }
    }

    /// <summary>Whole values of a field, letter case aside.</summary>
    private EngineQuery? BuildValue(QueryField field, QueryNode node) => node switch
    {
        OrNode or => Any([.. or.Parts.Select(part => BuildValue(field, part))]),
        WordsNode words => BuildValues(field, words.Parts),
        AndNode and => Combine([.. and.Parts.Select(part => ValueClause(field, part)).OfType<BooleanClause>()]),
        NotNode => Combine([.. new[] { ValueClause(field, node) }.OfType<BooleanClause>()]),
        FieldNode or RangeNode => Build(node),
        EverythingNode => new ConstantScoreQuery(new PrefixQuery(FieldOf(field), "")),
        WildcardNode { Pattern: var pattern } => new ConstantScoreQuery(new WildcardQuery(FieldOf(field), pattern.ToLowerInvariant())),
        _ => new ConstantScoreQuery(new TermQuery(new Term(FieldOf(field), TextOf(node).ToLowerInvariant()))),
    };

    /// <summary>One of these values, and none of those behind NOT.</summary>
    private EngineQuery? BuildValues(QueryField field, IReadOnlyList<QueryNode> parts)
    {
        var clauses = parts.OfType<NotNode>().Select(part => ValueClause(field, part)).OfType<BooleanClause>().ToList();
        if (Any([.. parts.Where(part => part is not NotNode).Select(part => BuildValue(field, part))]) is { } any)
        {
            clauses.Add(new(any, Occur.Must));
        }

        return Combine(clauses);
    }

    private BooleanClause? ValueClause(QueryField field, QueryNode node) => node is NotNode not
        ? BuildValue(field, not.Child) is { } excluded ? new BooleanClause(excluded, Occur.MustNot) : null
        : BuildValue(field, node) is { } required ? new BooleanClause(required, Occur.Must) : null;

    private static string FieldOf(QueryField field) => field.Name switch
    {
        "work" => IndexFields.WorkKey,
        "art" => IndexFields.Article,
        "lang" => IndexFields.Language,
        var name => name,
    };

    private static string TextOf(QueryNode node) => node switch
    {
        PhraseNode phrase => phrase.Text,
        _ => node.ToString(),
    };
}
