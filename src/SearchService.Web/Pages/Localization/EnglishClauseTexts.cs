using SearchService.Linking.Comparison;

namespace SearchService.Web.Pages.Localization;

/// <summary>The words of the clause finder in English.</summary>
internal static class EnglishClauseTexts
{
    public static ClauseTexts All { get; } = new()
    {
        Link = "Clauses",
        Title = "Find a clause",
        Lead = "Paste a clause in Kazakh, Russian or English: the provisions that say the same or nearly so come in all three languages, with how probable that is, why, and what differs word by word.",
        TextLabel = "The clause",
        Limit = count => $"At most {count} characters. The text is compared and not stored.",
        LanguageLabel = "Its language",
        FromText = "told from the text",
        AnswersIn = "Only provisions in",
        Button = "Find",
        Language = "The clause is in",
        Found = count => $"{count} {Wording.English(count, "similar provision", "similar provisions")}",
        Nothing = "No provision says anything like it.",
        Partial = "The search was stopped by its time limit: similar provisions may be missing.",
        YourClause = "Your clause",
        ThisProvision = "This provision",
        SimilarLink = "Similar provisions in other documents",
        SimilarTitle = "Similar provisions in other documents",
        Shortened = count => $"The provision is long; only its first {count} characters are compared.",
        Same = percent => $"{percent}% of the words are the same.",
        Translated = percent => $"{percent}% of the words have a counterpart.",
        Whole = "The whole provision was compared.",
        Paragraphs = (first, last) => first == last ? $"Paragraph {first} was compared." : $"Paragraphs {first} to {last} were compared.",
        Legend = "What the marks mean",
        Relations = new Dictionary<string, string>
        {
            ["translation"] = "It is the linked translation of a provision that says the same.",
            ["similar"] = "It is linked as a similar provision.",
        },
        Kinds = new Dictionary<DifferenceKind, string>
        {
            [DifferenceKind.Form] = "the same word in another form",
            [DifferenceKind.Deleted] = "only in the text on the left",
            [DifferenceKind.Inserted] = "only in the text on the right",
            [DifferenceKind.Moved] = "the same words in another place",
            [DifferenceKind.NoCounterpart] = "no counterpart in the other language was found",
            [DifferenceKind.Number] = "the other text does not have this number",
            [DifferenceKind.Name] = "the other text does not have this name",
        },
        Marks = new Dictionary<DifferenceKind, string>
        {
            [DifferenceKind.Form] = "other form",
            [DifferenceKind.Deleted] = "only on the left",
            [DifferenceKind.Inserted] = "only on the right",
            [DifferenceKind.Moved] = "moved",
            [DifferenceKind.NoCounterpart] = "no counterpart",
            [DifferenceKind.Number] = "other number",
            [DifferenceKind.Name] = "other name",
        },
        Sample = kind => kind is DifferenceKind.Number ? "30" : kind is DifferenceKind.Name ? "Geneva" : "word",
    };
}
