using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Search.Highlighting;
using SearchService.Search.Query;
using SearchService.Search.Spelling;
using SearchService.Search.Translations;
using EngineQuery = SearchService.Engine.Search.Query;

namespace SearchService.Search.Ranking;

/// <content>Words of a query that is in another language than the fields: each is one group of its translations.</content>
internal sealed partial class QueryCompiler
{
    private const string TranslationKind = "translation";

    /// <summary>What is excluded by a translation must mean the word: those that weigh less than this, beside the likeliest, exclude nothing.</summary>
    private const float LeastExcluding = 0.66f;

    /// <summary>By how many positions each word of a phrase may be out of place: word order and articles differ.</summary>
    private const int SlopPerWord = 3;

    /// <summary>How much a term counts beside the words that it consists of.</summary>
    private const float TermFactor = 0.3f;

    /// <summary>Half as many as in the language of the query: some words have no translation that this text uses.</summary>
    private static int RequiredTranslated(int words) => words <= 2 ? words : (Required(words) + 1) / 2;

    private IEnumerable<QueryWord> TranslationsOf(int node, string typed) =>
        _translator!.WordsOf(typed).Select(word => new QueryWord(node, [new WordChoice(word.Token, 1)], _isExcluding ? Sure(word) : word));

    private static TranslatedWord Sure(TranslatedWord word) =>
        word with { Translations = [.. word.Translations.Where(translation => translation.Weight >= LeastExcluding)] };

    /// <summary>The terms of several words that are among the words of the query: each searched as one in the other language.</summary>
    private List<EngineQuery> TermsAmong(List<QueryWord> words, IReadOnlyList<WordNode> nodes)
    {
        var queries = new List<EngineQuery>();
        if (_translator is null || words.Exists(word => word.Translated is null))
        {
            return queries;
        }

        foreach (var term in _translator.PhrasesOf([.. words.Select(word => word.Translated!)]))
        {
            queries.Add(Term(term, TermFactor));
            _terms.AddRange(Highlights(nodes[words[term.First].Node], term));
        }

        return queries;
    }

    /// <summary>The best of what a term is called, in any of the fields; one that takes fewer words there counts as much.</summary>
    private DisjunctionMaxQuery Term(TranslatedPhrase term, float factor) => new(ValueListOf(term.Alternatives.Select(EngineQuery (each) =>
        new BoostQuery(
            BooleanQuery.Any(Matching().Select(EngineQuery (field) => new BoostQuery(
                new PhraseQuery(field.Stems, each.Stems, PhraseForms.SlopOf(each.Stems.Count)), field.StemWeight + field.ExactWeight))),
            factor * each.Weight * Math.Max(1, (float)term.Count / each.Stems.Count)))));

    private IEnumerable<MatchTerm> Highlights(QueryNode node, TranslatedPhrase term) => term.Alternatives.Select(each => Highlight(
        node, term.Count, [.. each.Stems.Select(stem => TokenPattern.Stem([stem]))], TranslationKind, PhraseForms.SlopOf(each.Stems.Count)));

    /// <summary>A word by itself and its translations, in each field as one word; it has no exact forms there, so its stems count for these too.</summary>
    private static BooleanQuery AnyTranslation(QueryWord word, IReadOnlyList<ScopeField> fields) => BooleanQuery.Any(
        fields.Select(EngineQuery (field) => new BoostQuery(
            new SynonymQuery(ValueListOf(TermsOf(word, field.Stems))), (field.StemWeight + field.ExactWeight) * word.Translated!.Weight)).ToArray());

    private static IEnumerable<WeightedTerm> TermsOf(QueryWord word, string field) =>
    [
        .. word.Token.Stems.Select(stem => new WeightedTerm(new Term(field, stem), 1)),
        .. word.Translations.Select(translation => new WeightedTerm(new Term(field, translation.Stem), translation.Weight)),
    ];

    /// <summary>What words have of standing together in the first field that makes a match.</summary>
    private Nearness? NearnessOf(List<QueryWord> words) =>
        _translator is not null && !_isExcluding && words.Count > 1 && words.Exists(word => word.IsTranslated) && Matching().FirstOrDefault() is { Stems: not null } field
            ? new Nearness(
                [.. words.Select(word => new NearWord([.. TermsOf(word, field.Stems)], word.Translated!.Weight))], field.StemWeight + field.ExactWeight)
            : null;

    /// <summary>A phrase by the terms that it is; where it is none that is known, its words by their translations near each other; null where none of them has any.</summary>
    private EngineQuery? BuildTranslated(PhraseNode node)
    {
        if (_translator is null)
        {
            return null;
        }

        if (_translator.TermOf(node.Text) is { } term)
        {
            _terms.AddRange(Highlights(node, term));
            return Term(term, 1);
        }

        QueryWord[] words = [.. QueryWords.OfPhrase(node.Text).SelectMany(typed => TranslationsOf(0, typed)).Where(word => !word.Token.IsStopWord)];
        if (!Array.Exists(words, word => word.IsTranslated))
        {
            return null;
        }

        var slop = words.Length == 1 ? 0 : node.Slop + (SlopPerWord * words.Length);
        _terms.Add(Highlight(node, words.Length, [.. words.Select(PatternOf)], TranslationKind, slop));
        return words is [var only]
            ? AnyTranslation(only, [.. Matching()])
            : Any([.. Matching().Select(field => Near(words, field, slop))]);
    }

    /// <summary>Alternatives of one place are summed up in the score, so that it is divided by how many there are.</summary>
    private static BoostQuery Near(QueryWord[] words, ScopeField field, int slop)
    {
        PhraseSlot[] slots = [.. words.Select((word, i) => new PhraseSlot(i, ValueListOf(TermsOf(word, field.Stems).Select(term => term.Term))))];
        return new BoostQuery(new MultiPhraseQuery(ValueListOf(slots), slop), field.StemWeight * slots.Length / slots.Sum(slot => slot.Terms.Count));
    }

    private static TokenPattern PatternOf(QueryWord word) =>
        TokenPattern.Word(word.Token.Exact, [.. word.Token.Stems, .. word.Translations.Select(translation => translation.Stem)]);

    private static TokenPattern PatternOf(IReadOnlyList<WeightedStem> translations) => TokenPattern.Stem(translations.Select(translation => translation.Stem));
}
