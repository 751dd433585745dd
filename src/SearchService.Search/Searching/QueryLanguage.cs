using SearchService.Analysis.Identification;
using SearchService.Search.Query;
using SearchService.Search.Spelling;

namespace SearchService.Search.Searching;

/// <summary>Tells the language of a query from its words.</summary>
internal static class QueryLanguage
{
    /// <summary>The language of the words as they were understood, or null.</summary>
    public static string? Of(QueryNode node, QueryReadings readings)
    {
        var words = string.Join(' ', Words(node).SelectMany(text => text.Split(' ')).Select(readings.Likeliest));
        return words.Length == 0 ? null : LanguageIdentifier.Default.Identify(words).Language;
    }

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
