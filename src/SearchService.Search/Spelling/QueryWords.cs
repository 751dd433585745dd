using SearchService.Search.Query;

namespace SearchService.Search.Spelling;

/// <summary>The words of a query that are searched in texts, one by one.</summary>
internal static class QueryWords
{
    private static readonly char[] s_punctuation = [.. ".,;:!?()[]\"«»“”„…"];

    /// <summary>The distinct words in the order of the query, those of phrases included; values of fields and patterns are not among them.</summary>
    public static List<string> Of(QueryNode? node) => [.. All(node).Distinct(StringComparer.Ordinal)];

    /// <summary>The words of a phrase as they are looked up.</summary>
    public static IEnumerable<string> OfPhrase(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(s_punctuation)).Where(word => word.Length > 0);

    private static IEnumerable<string> All(QueryNode? node) => node switch
    {
        WordNode word => [word.Text],
        PhraseNode phrase => OfPhrase(phrase.Text),
        FieldNode { Field.Kind: QueryFieldKind.Text } field => All(field.Child),
        WordsNode words => words.Parts.SelectMany(All),
        AndNode and => and.Parts.SelectMany(All),
        OrNode or => or.Parts.SelectMany(All),
        NotNode not => All(not.Child),
        _ => [],
    };
}
