using SearchService.Analysis.Identification;
using SearchService.Search.Query;

namespace SearchService.Search.Searching;

/// <summary>Tells the language of a query from its words.</summary>
internal static class QueryLanguage
{
    public static string? Of(QueryNode node)
    {
        var words = string.Join(' ', Words(node));
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
