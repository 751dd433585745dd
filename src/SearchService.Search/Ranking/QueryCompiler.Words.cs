using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Search.Highlighting;
using SearchService.Search.Query;
using SearchService.Search.Spelling;
using EngineQuery = SearchService.Engine.Search.Query;

namespace SearchService.Search.Ranking;

/// <content>Words, phrases and patterns.</content>
internal sealed partial class QueryCompiler
{
    /// <summary>
    /// Words ranked together: each counts in every field of the scope, neighbours count again when they stand side by side,
    /// enough of them must be there, and at least one in a field that makes a match. Stop words count only among themselves.
    /// </summary>
    private EngineQuery? BuildWords(IReadOnlyList<WordNode> nodes)
    {
        var words = new List<QueryWord>();
        var kept = _terms.Count;
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var word in WordsOf(i, nodes[i].Text))
            {
                words.Add(word);
                _terms.AddRange(Highlights(nodes[i], word));
            }
        }

        if (words.Exists(word => !word.Token.IsStopWord))
        {
            _terms.RemoveRange(kept, _terms.Count - kept);
            _terms.AddRange(words.Where(word => !word.Token.IsStopWord)
                .SelectMany(word => Highlights(nodes[word.Node], word)));
            words.RemoveAll(word => word.Token.IsStopWord);
        }

        if (words.Count == 0)
        {
            return null;
        }

        var terms = TermsAmong(words, nodes);
        var required = RequireEnough(words, terms);
        var clauses = new List<BooleanClause> { new(required, Occur.Must) };
        if (_scope.Fields.Any(field => !field.Matches))
        {
            ScopeField[] matching = [.. _scope.Fields.Where(field => field.Matches)];
            clauses.Add(new(BooleanQuery.Any([.. words.Select(word => AnyOf(word, matching)), .. terms]), Occur.Filter));
        }

        if (NearnessOf(words) is { } nearness)
        {
            _nearness.Add(nearness);
        }

        clauses.AddRange(Pairs(words).Select(pair => new BooleanClause(pair, Occur.Should)));
        return clauses.Count == 1 ? required : new BooleanQuery(ValueListOf(clauses));
    }

    /// <summary>Enough of the words, or one of the terms that some of them are in another language.</summary>
    private EngineQuery RequireEnough(List<QueryWord> words, List<EngineQuery> terms)
    {
        var each = words.Select(word => AnyOf(word, _scope.Fields)).ToArray();
        var required = words.Count == 1 ? each[0] : new BooleanQuery(
            ValueListOf(each.Select(query => new BooleanClause(query, Occur.Should))), _translator is null ? Required(words.Count) : RequiredTranslated(words.Count));
        return terms.Count == 0 ? required : BooleanQuery.Any([required, .. terms]);
    }

    /// <summary>How many of a number of words must be there: all of one or two, two of four, three of nine: a long question is not a filter.</summary>
    private static int Required(int words) => words <= 2 ? words : (int)Math.Ceiling(Math.Sqrt(words));

    /// <summary>The tokens of a word: as typed, or in the spelling that the word is searched in; a word of several spellings is one place.</summary>
    private IEnumerable<IReadOnlyList<WordChoice>> ChoicesOf(string word)
    {
        var readings = _readings.Of(_suffix, word)
            .Select(reading => (Tokens: AnalyzedText.TokensOf(reading.Text, _analyzer, _guest), reading.Weight))
            .Where(reading => reading.Tokens.Count > 0).ToList();
        return readings switch
        {
            [] => AnalyzedText.TokensOf(word, _analyzer, _guest).Select(token => new[] { new WordChoice(token, 1) }),
            [var only] => only.Tokens.Select(token => new[] { new WordChoice(token, only.Weight) }),
            [{ Tokens.Count: > 1 } first, ..] => first.Tokens.Select(token => new[] { new WordChoice(token, first.Weight) }),
            _ => [[.. readings.Where(reading => reading.Tokens.Count == 1).Select(reading => new WordChoice(reading.Tokens[0], reading.Weight))]],
        };
    }

    /// <summary>The words of a typed word, by their translations where the fields are in another language.</summary>
    private IEnumerable<QueryWord> WordsOf(int node, string typed) => _translator is null
        ? ChoicesOf(typed).Select(choices => new QueryWord(node, choices))
        : TranslationsOf(node, typed);

    private static EngineQuery AnyOf(QueryWord word, IReadOnlyList<ScopeField> fields) =>
        word.IsTranslated ? AnyTranslation(word, fields) : AnyOf(word.Choices, fields);

    /// <summary>The best of what a word may mean, in any of the fields.</summary>
    private static EngineQuery AnyOf(IReadOnlyList<WordChoice> choices, IReadOnlyList<ScopeField> fields)
    {
        var each = choices.Select(EngineQuery (choice) => choice.Weight == 1 ? AnyOf(choice.Token, fields) : new BoostQuery(AnyOf(choice.Token, fields), choice.Weight)).ToArray();
        return each is [var only] ? only : new DisjunctionMaxQuery(ValueListOf(each));
    }

    /// <summary>A word in any of the fields, by stem and by exact form.</summary>
    private static BooleanQuery AnyOf(AnalyzedToken token, IReadOnlyList<ScopeField> fields)
    {
        var queries = new List<EngineQuery>();
        foreach (var field in fields)
        {
            queries.Add(new BoostQuery(AnyStem(field.Stems, token), field.StemWeight));
            queries.Add(new BoostQuery(new TermQuery(new Term(field.Exact, token.Exact)), field.ExactWeight));
        }

        return BooleanQuery.Any(queries);
    }

    /// <summary>The best of the stems that an ambiguous word has.</summary>
    private static EngineQuery AnyStem(string field, AnalyzedToken token) => token.Stems.Count == 1
        ? new TermQuery(new Term(field, token.Stems[0]))
        : new DisjunctionMaxQuery(ValueListOf(token.Stems.Select(EngineQuery (stem) => new TermQuery(new Term(field, stem)))));

    /// <summary>Neighbours of the query side by side in a field.</summary>
    private IEnumerable<EngineQuery> Pairs(List<QueryWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i + 1].Node - words[i].Node > 1 || words[i].IsTranslated || words[i + 1].IsTranslated)
            {
                continue;
            }

            var weight = Math.Min(words[i].Choices[0].Weight, words[i + 1].Choices[0].Weight);
            foreach (var field in _scope.Fields.Where(field => field.PairWeight > 0))
            {
                yield return new BoostQuery(new PhraseQuery(field.Stems, [words[i].Token.Stems[0], words[i + 1].Token.Stems[0]]), field.PairWeight * weight);
            }
        }
    }

    /// <summary>Exactly these forms side by side; with a slop, these words in any form near each other.</summary>
    private EngineQuery? BuildPhrase(PhraseNode node)
    {
        var places = PlacesOf(node.Text);
        List<PhrasePlace> others = _guest is null || IsRespelled(node.Text) ? places : PlacesOf(AnalyzedText.TokensOf(node.Text, _guest));
        var own = HaveSameForms(places, others) ? BuildPhrase(node, places) : Any([BuildPhrase(node, places), BuildPhrase(node, others)]);
        return BuildTranslated(node) is { } translated ? own is null ? translated : new DisjunctionMaxQuery([own, translated]) : own;
    }

    /// <summary>Whether both analyses, which differ in their stems, agree in what quotation marks ask for.</summary>
    private static bool HaveSameForms(List<PhrasePlace> places, List<PhrasePlace> others) =>
        places.Select(place => (place.Token.Exact, place.Position)).SequenceEqual(others.Select(place => (place.Token.Exact, place.Position)));

    private EngineQuery? BuildPhrase(PhraseNode node, List<PhrasePlace> places)
    {
        if (places.Count == 0)
        {
            return null;
        }

        var exact = node.Slop == 0;
        TokenPattern[] patterns = [.. places.Select(place => exact
            ? TokenPattern.Form(place.Choices.Select(choice => choice.Token.Exact))
            : TokenPattern.Word(place.Token.Exact, place.Choices.SelectMany(choice => choice.Token.Stems)))];
        var kind = places.Count == 1 ? "exact" : exact ? "phrase" : "near";
        _terms.Add(Highlight(node, places.Count, patterns, kind, node.Slop));
        return Any([.. Matching().Select(field => Phrase(field, places, node.Slop))]);
    }

    /// <summary>The words of a phrase with their positions; respelled ones take the place of those typed.</summary>
    private List<PhrasePlace> PlacesOf(string phrase) => IsRespelled(phrase)
        ? [.. QueryWords.OfPhrase(phrase).SelectMany(ChoicesOf).Select((choices, position) => new PhrasePlace(position, choices))]
        : PlacesOf(AnalyzedText.TokensOf(phrase, _analyzer, _guest));

    private static List<PhrasePlace> PlacesOf(List<AnalyzedToken> tokens) =>
        [.. tokens.Select(token => new PhrasePlace(token.Position - tokens[0].Position, [new WordChoice(token, 1)]))];

    private bool IsRespelled(string phrase) => QueryWords.OfPhrase(phrase).Any(word => _readings.Of(_suffix, word).Count > 0);

    private static BoostQuery Phrase(ScopeField field, List<PhrasePlace> places, int slop)
    {
        var weight = field.StemWeight * places.Min(place => place.Choices.Min(choice => choice.Weight));
        if (slop == 0 && places.TrueForAll(place => place.Choices.Count == 1))
        {
            var terms = places.Select(place => new PhraseTerm(new Term(field.Exact, place.Token.Exact), place.Position));
            return new BoostQuery(new PhraseQuery(ValueListOf(terms)), weight);
        }

        var slots = places.Select(place => new PhraseSlot(place.Position, ValueListOf(place.Choices.SelectMany(choice => slop == 0
            ? [new Term(field.Exact, choice.Token.Exact)]
            : choice.Token.Stems.Select(stem => new Term(field.Stems, stem))).Distinct())));
        return new BoostQuery(new MultiPhraseQuery(ValueListOf(slots), slop), weight);
    }

    /// <summary>A pattern; parts of it before a hyphen or the like are words of their own and required.</summary>
    private EngineQuery? BuildWildcard(WildcardNode node)
    {
        var (before, pattern) = WildcardPattern.Normalize(node.Pattern, _analyzer);
        if (pattern.Length == 0)
        {
            return null;
        }

        var prefix = pattern.EndsWith('*') && pattern.AsSpan(0, pattern.Length - 1).IndexOfAny('*', '?') < 0;
        _terms.Add(Highlight(node, 1, [TokenPattern.Where(WildcardPattern.Test(pattern))], prefix ? "prefix" : "wildcard"));
        var clauses = new List<BooleanClause>();
        foreach (var word in before)
        {
            _terms.Add(Highlight(node, 1, [TokenPattern.Form(word)], "exact"));
            clauses.Add(new(Any([.. Matching().Select(field => new TermQuery(new Term(field.Exact, word)))])!, Occur.Must));
        }

        var matches = Any([.. Matching().Select(EngineQuery (field) => prefix
            ? new PrefixQuery(new Term(field.Exact, pattern[..^1]))
            : new WildcardQuery(field.Exact, pattern))])!;
        clauses.Add(new(matches, Occur.Must));
        return Combine(clauses);
    }

    private EngineQuery? BuildFuzzy(FuzzyNode node)
    {
        var queries = new List<EngineQuery>();
        foreach (var token in AnalyzedText.TokensOf(node.Text, _analyzer, _guest))
        {
            var forms = new FuzzyForms(token.Exact, node.Edits);
            _terms.Add(Highlight(node, 1, [TokenPattern.Where(forms.Fits)], "fuzzy"));
            queries.Add(Any([.. Matching().Select(field => new FuzzyQuery(new Term(field.Exact, token.Exact), node.Edits, FuzzyForms.PrefixLength))])!);
        }

        return Combine([.. queries.Select(query => new BooleanClause(query, Occur.Must))]);
    }

    private IEnumerable<ScopeField> Matching() => _scope.Fields.Where(field => field.Matches);

    private IEnumerable<MatchTerm> Highlights(WordNode node, QueryWord word)
    {
        var own = word.Choices.Select(choice => Highlight(node, choice.Token));
        return word.IsTranslated ? own.Append(Highlight(node, 1, [PatternOf(word.Translations)], TranslationKind)) : own;
    }

    private MatchTerm Highlight(WordNode node, AnalyzedToken token) =>
        Highlight(node, token.IsStopWord ? 0.05 : 1, [TokenPattern.Word(token.Exact, token.Stems)], "term");

    private MatchTerm Highlight(QueryNode node, double weight, IReadOnlyList<TokenPattern> places, string kind, int slop = 0) =>
        new(_numbers.GetValueOrDefault(node.Start), kind, places, slop, weight, _scope.HeadingOnly);

    private static ValueList<T> ValueListOf<T>(IEnumerable<T> items) => ValueList.From(items);
}
