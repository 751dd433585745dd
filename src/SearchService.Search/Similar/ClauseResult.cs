using SearchService.Linking.Comparison;
using SearchService.Linking.Model;
using SearchService.Search.Results;

namespace SearchService.Search.Similar;

/// <summary>The provisions that say the same as a clause, or nearly so.</summary>
public sealed record ClauseResult
{
    /// <summary>The language of the clause.</summary>
    public required string Lang { get; init; }

    /// <summary>Whether the language was told from the text.</summary>
    public required bool Identified { get; init; }

    /// <summary>The clause as it was compared; the spans of the hits point into it.</summary>
    public required string Text { get; init; }

    /// <summary>The provision whose text it is, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Whether only the beginning of the provision was compared, because it is longer than a clause may be.</summary>
    public bool Shortened { get; init; }

    /// <summary>How many provisions are alike at all; the pages show these.</summary>
    public required int Total { get; init; }

    /// <summary>The provisions of this page, the most probable first.</summary>
    public required IReadOnlyList<ClauseHit> Hits { get; init; }

    /// <summary>Whether a limit of time stopped the search for candidates.</summary>
    public bool Partial { get; init; }

    /// <summary>The time in milliseconds.</summary>
    public required double TookMs { get; init; }

    /// <summary>The index that answered.</summary>
    public required IndexStamp Index { get; init; }
}

/// <summary>One provision that says the same as a clause, or nearly so.</summary>
public sealed record ClauseHit
{
    /// <summary>The id of the provision.</summary>
    public required string Id { get; init; }

    /// <summary>The path of its page.</summary>
    public required string Url { get; init; }

    /// <summary>The id of the work.</summary>
    public required string Work { get; init; }

    /// <summary>The title of the work in the language of the provision.</summary>
    public required string Title { get; init; }

    /// <summary>The element id inside the work.</summary>
    public required string Eid { get; init; }

    /// <summary>The language.</summary>
    public required string Lang { get; init; }

    /// <summary>The label as printed, or empty.</summary>
    public required string Label { get; init; }

    /// <summary>The heading, or empty.</summary>
    public required string Heading { get; init; }

    /// <summary>How to cite it.</summary>
    public required string Citation { get; init; }

    /// <summary>The type of the work.</summary>
    public required string Type { get; init; }

    /// <summary>The date of the work.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The probability that it says the same, 0 to 1.</summary>
    public required double Probability { get; init; }

    /// <summary>Why it is here: text, where words were compared; translation, where it is the linked translation of such a provision; or the kind of the link that the provision asked for has to it.</summary>
    public required string Relation { get; init; }

    /// <summary>How it was found: words, or the method of the link.</summary>
    public required string Method { get; init; }

    /// <summary>auto; confirmed or added where a librarian vouches for the link.</summary>
    public required string Status { get; init; }

    /// <summary>The provision through whose link it was found, or null.</summary>
    public string? Via { get; init; }

    /// <summary>Why.</summary>
    public required LinkEvidence Evidence { get; init; }

    /// <summary>The part of the provision that was compared.</summary>
    public required ClausePassage Passage { get; init; }

    /// <summary>The share of the words that both have, 0 to 1; across languages of those that the lexicon can judge.</summary>
    public required double Same { get; init; }

    /// <summary>What differs in the clause. Spans are in UTF-16 units.</summary>
    public required IReadOnlyList<DifferenceSpan> ClauseSpans { get; init; }

    /// <summary>What differs in the text of the passage, relative to it.</summary>
    public required IReadOnlyList<DifferenceSpan> TextSpans { get; init; }
}

/// <summary>A part of a provision.</summary>
/// <param name="Text">The text: plain, never markup; paragraphs are divided by a line feed.</param>
/// <param name="Start">Where it begins in the text of the provision, in UTF-16 units.</param>
/// <param name="Paragraph">The number of its first paragraph, from 1.</param>
/// <param name="LastParagraph">The number of its last paragraph.</param>
/// <param name="Whole">Whether it is the whole provision.</param>
public sealed record ClausePassage(string Text, int Start, int Paragraph, int LastParagraph, bool Whole);

/// <summary>A part of a text that differs, in UTF-16 units, the end exclusive.</summary>
/// <param name="S">The start.</param>
/// <param name="E">The end.</param>
/// <param name="Kind">form: the same word in another form; deleted: only in the clause; inserted: only in the provision; moved: in another place; across languages no_counterpart, number, name: missing in the other text.</param>
/// <param name="Pair">The number of the counterpart among the spans of the other text, or null.</param>
public sealed record DifferenceSpan(int S, int E, DifferenceKind Kind, int? Pair);
