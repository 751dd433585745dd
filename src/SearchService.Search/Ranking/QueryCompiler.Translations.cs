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

    /// <summary>What is excluded by a translation must mean the word: those that are less likely than this, beside the likeliest, exclude nothing.</summary>
    private const float LeastExcluding = 0.5f;

    /// <summary>By how many positions each word of a phrase may be out of place: word order and articles differ.</summary>
    private const int SlopPerWord = 3;

    /// <summary>Half as many as in the language of the query: some words have no translation that this text uses.</summary>
    private static int RequiredTranslated(int words) => words <= 2 ? words : (Required(words) + 1) / 2;

    private IEnumerable<QueryWord> TranslationsOf(int node, string typed) => _translator!.WordsOf(typed).Select(word => new QueryWord(
        node, [new WordChoice(word.Token, 1)], _isExcluding ? [.. word.Translations.Where(translation => translation.Weight >= LeastExcluding)] : word.Translations));

    /// <summary>A word by itself and its translations, in each field as one word; it has no exact forms there, so its stems count for these too.</summary>
    private static BooleanQuery AnyTranslation(QueryWord word, IReadOnlyList<ScopeField> fields) => BooleanQuery.Any(
        fields.Select(EngineQuery (field) => new BoostQuery(new SynonymQuery(ValueListOf(TermsOf(word, field.Stems))), field.StemWeight + field.ExactWeight)).ToArray());

    private static IEnumerable<WeightedTerm> TermsOf(QueryWord word, string field) =>
    [
        .. word.Token.Stems.Select(stem => new WeightedTerm(new Term(field, stem), 1)),
        .. word.Translations.Select(translation => new WeightedTerm(new Term(field, translation.Stem), translation.Weight)),
    ];

    /// <summary>The words of a phrase, by their translations, near each other; null where none of them has any.</summary>
    private EngineQuery? BuildTranslated(PhraseNode node)
    {
        if (_translator is null)
        {
            return null;
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
