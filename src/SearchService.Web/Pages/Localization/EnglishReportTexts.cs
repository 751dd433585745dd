using SearchService.Search.Consistency;

namespace SearchService.Web.Pages.Localization;

/// <summary>The words of the pages that compare language versions, in English.</summary>
internal static class EnglishReportTexts
{
    public static ReportTexts All { get; } = new()
    {
        Concordance = "Terms",
        ConcordanceLead = "How a word or a phrase is rendered in the other languages across the collection, with counts and examples.",
        TermLabel = "A word or a phrase in Kazakh, Russian or English",
        FromTerm = "Tell the language from the term",
        Show = "Show",
        NoTerm = "Enter a word or a phrase without operators; a phrase may stand in quotation marks.",
        NothingHasTerm = "No article has this term.",
        NoTranslations = "No article with this term has a version in this language.",
        LookedAt = (found, looked) => looked == found
            ? $"{Number(found)} {Wording.English(found, "article has", "articles have")} the term; all were looked at."
            : $"{Number(found)} articles have the term; {Number(looked)} of them, spread evenly over the collection, were looked at.",
        Places = (places, articles) =>
            $"{Number(places)} {Wording.English(places, "place", "places")} in {Number(articles)} {Wording.English(articles, "article", "articles")}",
        RenderingsIn = language => $"Renderings: {language}",
        Rendering = "Rendering",
        Count = "Places",
        Share = "Share",
        Basis = "Recognised by",
        Unrecognised = "no rendering recognised",
        Bases = new Dictionary<string, string>
        {
            ["termbase"] = "the termbase",
            ["lexicon"] = "the lexicon",
            ["statistics"] = "statistics",
        },
        Consistency = "Consistency of versions",
        ConsistencyLead = "In what the language versions of a document differ: numbers, dates, amounts and citations, paragraphs without counterpart or left untranslated, terms rendered in several ways.",
        CompareVersions = "Compare the language versions",
        BackToWork = "To the document",
        OneVersion = "There is one language version only; nothing can be compared.",
        Compared = count => $"{Number(count)} {Wording.English(count, "pair", "pairs")} of articles compared.",
        Findings = count => count == 0 ? "Nothing was found." : $"{Number(count)} {Wording.English(count, "finding", "findings")}.",
        FirstFindings = count => $"The first {Number(count)} are shown.",
        Severities = new Dictionary<string, string>
        {
            ["error"] = "Contradictions and gaps",
            ["warning"] = "Probably mistakes",
            ["note"] = "Worth a look",
        },
        Kinds = new Dictionary<string, string>
        {
            ["number"] = "Number",
            ["date"] = "Date",
            ["money"] = "Amount of money",
            ["citation"] = "Citation",
            ["missing_provision"] = "Article without counterpart",
            ["missing_paragraph"] = "Paragraph without counterpart",
            ["untranslated"] = "Paragraph not translated",
            ["term"] = "Rendering of a term",
            ["link"] = "Link that is not sure",
        },
        Sentence = Sentence,
    };

    private static string Sentence(ConsistencyFinding finding) => finding.Kind switch
    {
        FindingKind.MissingProvision => $"There is no counterpart in {Language(finding.To)}.",
        FindingKind.MissingParagraph => $"A paragraph of the {Language(finding.From)} version has no counterpart in {Language(finding.To)}.",
        FindingKind.Untranslated => $"A paragraph of the {Language(finding.From)} version is in {Language(finding.To)}.",
        FindingKind.Term when finding.Term is { } term => $"“{term.Term}” is rendered “{term.Other}” here; elsewhere it is “{term.Usual}”, {Number(term.UsualCount)} times.",
        FindingKind.Link => $"The two articles were linked with a confidence of {Wording.Percent(finding.Confidence ?? 0)} % only.",
        _ when finding.To.Spans.Count > 0 => $"{Language(finding.From)} has “{finding.From.Printed}”, {Language(finding.To)} “{finding.To.Printed}”.",
        _ => $"{Language(finding.From)} has “{finding.From.Printed}”; {Language(finding.To)} has nothing like it.",
    };

    private static string Language(FindingSide side) => side.Lang switch { "kk" => "Kazakh", "ru" => "Russian", "en" => "English", var other => other };

    private static string Number(int number) => Wording.Grouped(number, ",");
}
