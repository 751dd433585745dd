using SearchService.Linking.Comparison;

namespace SearchService.Web.Pages.Localization;

/// <summary>Words of the clause finder and of the page of similar provisions.</summary>
internal sealed record ClauseTexts
{
    /// <summary>In the navigation.</summary>
    public required string Link { get; init; }

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string TextLabel { get; init; }

    public required Func<int, string> Limit { get; init; }

    public required string LanguageLabel { get; init; }

    public required string FromText { get; init; }

    public required string AnswersIn { get; init; }

    public required string Button { get; init; }

    /// <summary>Before the language of the clause.</summary>
    public required string Language { get; init; }

    public required Func<int, string> Found { get; init; }

    public required string Nothing { get; init; }

    public required string Partial { get; init; }

    public required string YourClause { get; init; }

    public required string ThisProvision { get; init; }

    /// <summary>On the page of a provision.</summary>
    public required string SimilarLink { get; init; }

    public required string SimilarTitle { get; init; }

    public required Func<int, string> Shortened { get; init; }

    /// <summary>How many per cent of the words are in both.</summary>
    public required Func<int, string> Same { get; init; }

    /// <summary>How many per cent of the words have a counterpart in the other language.</summary>
    public required Func<int, string> Translated { get; init; }

    public required string Whole { get; init; }

    public required Func<int, int, string> Paragraphs { get; init; }

    public required string Legend { get; init; }

    /// <summary>Why a provision is here, by the relation; none where its own words are the reason.</summary>
    public required IReadOnlyDictionary<string, string> Relations { get; init; }

    /// <summary>What a mark means, as a sentence.</summary>
    public required IReadOnlyDictionary<DifferenceKind, string> Kinds { get; init; }

    /// <summary>The same in a word or two, which is read aloud inside the text.</summary>
    public required IReadOnlyDictionary<DifferenceKind, string> Marks { get; init; }

    /// <summary>A word to show a mark on.</summary>
    public required Func<DifferenceKind, string> Sample { get; init; }
}
