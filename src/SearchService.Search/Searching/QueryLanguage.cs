using SearchService.Analysis;
using SearchService.Analysis.Identification;
using SearchService.Search.Query;
using SearchService.Search.Schema;
using SearchService.Search.Spelling;

namespace SearchService.Search.Searching;

/// <summary>Tells the language of a query from its words.</summary>
internal static class QueryLanguage
{
    private const double Certain = 0.9999;

    /// <summary>The language that the words, as they were understood, seem to be in; none where there are no words.</summary>
    public static LanguageGuess Of(QueryNode node, QueryReadings readings)
    {
        var words = string.Join(' ', Words(node).SelectMany(text => text.Split(' ')).Select(readings.Likeliest));
        return words.Length == 0 ? default : LanguageIdentifier.Default.Identify(words);
    }

    /// <summary>
    /// The analyzer besides that of the fields by which a query is analysed, so that it finds paragraphs in its own language in
    /// documents of another; null where there is none. A word or two may as well be Russian as Kazakh, and are then taken for both.
    /// </summary>
    public static Analyzer? Guest(string suffix, LanguageGuess guess, AnalyzerSet analyzers)
    {
        if (guess.Language is not { } language || suffix == IndexFields.OtherLanguage)
        {
            return null;
        }

        return language != suffix ? analyzers.For(language)
            : guess.Confidence >= Certain || language == "en" ? null
            : analyzers.For(language == "kk" ? "ru" : "kk");
    }

    /// <summary>The languages that a query of a known language may be in, the likeliest first: a word or two may as well be Russian as Kazakh.</summary>
    public static IReadOnlyList<string> Candidates(LanguageGuess guess) => guess switch
    {
        { Language: null } => [],
        { Language: "kk", Confidence: < Certain } => ["kk", "ru"],
        { Language: "ru", Confidence: < Certain } => ["ru", "kk"],
        { Language: var language } => [language],
    };

    private static IEnumerable<string> Words(QueryNode node) => node switch
    {
        WordNode word => [word.Text],
        PhraseNode phrase => [phrase.Text],
        WildcardNode wildcard => [wildcard.Pattern],
        FuzzyNode fuzzy => [fuzzy.Text],
        FieldNode { Field.Kind: QueryFieldKind.Text } field => Words(field.Child),
        WordsNode words => words.Parts.SelectMany(Words),
        AndNode and => and.Parts.SelectMany(Words),
        OrNode or => or.Parts.SelectMany(Words),
        NotNode not => Words(not.Child),
        _ => [],
    };
}
