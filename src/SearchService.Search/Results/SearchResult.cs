namespace SearchService.Search.Results;

/// <summary>The answer to one search.</summary>
public sealed record SearchResult
{
    /// <summary>What was understood.</summary>
    public required QueryInfo Query { get; init; }

    /// <summary>How much was found.</summary>
    public required SearchTotal Total { get; init; }

    /// <summary>The time in milliseconds.</summary>
    public required double TookMs { get; init; }

    /// <summary>Whether a limit of time stopped the search, so that better hits may be missing.</summary>
    public bool Partial { get; init; }

    /// <summary>The hits of this page.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>The facets lang, type, year, status, work: each counts what choosing a value would leave, its own filter left aside.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets { get; init; }

    /// <summary>The cursor of the next page, or null at the end.</summary>
    public string? NextCursor { get; init; }

    /// <summary>The index that answered.</summary>
    public required IndexStamp Index { get; init; }
}

/// <summary>What was understood of a query.</summary>
/// <param name="Raw">The query as it came.</param>
/// <param name="Parsed">The query as it was read, in the query language.</param>
/// <param name="Language">The language that its words seem to be in, or null.</param>
/// <param name="Corrections">Words of the query that no provision has, with words of the index that are close to them.</param>
/// <param name="Relaxations">When nothing was found: how many provisions there would be without one part of the query.</param>
/// <param name="Respellings">Words that were typed without a Kazakh keyboard or on the wrong layout, and what they were searched as.</param>
public sealed record QueryInfo(
    string Raw, string Parsed, string? Language, IReadOnlyList<QueryCorrection> Corrections, IReadOnlyList<QueryRelaxation> Relaxations,
    IReadOnlyList<QueryRespelling> Respellings)
{
    /// <summary>With expand=cross: what the words were expanded to in the other languages.</summary>
    public IReadOnlyList<QueryExpansion> Expansions { get; init; } = [];
}

/// <summary>A word of the query, or several that are one term, and the translations, which count as one.</summary>
/// <param name="Word">The word as typed, which is searched itself too; the words of a term.</param>
/// <param name="Lang">The language of the translations.</param>
/// <param name="To">The translations, the likeliest first.</param>
public sealed record QueryExpansion(string Word, string Lang, IReadOnlyList<ExpandedWord> To)
{
    /// <summary>word: by the lexicon; phrase: a term of several words by the termbase; spelling: an unknown word by words of the index that are spelt alike.</summary>
    public string Kind { get; init; } = "word";
}

/// <summary>A translation.</summary>
/// <param name="Word">The word in a form that the texts have; without takes it.</param>
/// <param name="Weight">How much it counts, the likeliest 1.</param>
public sealed record ExpandedWord(string Word, double Weight);

/// <summary>A word that was searched in another spelling than it was typed in.</summary>
/// <param name="From">The word as typed.</param>
/// <param name="To">What it was understood as, the likeliest first; the word as typed is among them where it was searched too.</param>
/// <param name="Lang">The language of the words.</param>
/// <param name="Kind">russian-letters: Kazakh typed with Russian letters; latin: Kazakh in a Latin alphabet; keyboard: the wrong keyboard layout.</param>
public sealed record QueryRespelling(string From, IReadOnlyList<string> To, string Lang, string Kind);

/// <summary>A word that no provision has, and one that some have.</summary>
/// <param name="From">The word as typed.</param>
/// <param name="To">A word of the index.</param>
/// <param name="Query">The whole query with the word replaced.</param>
public sealed record QueryCorrection(string From, string To, string Query);

/// <summary>A part of the query to leave out, and how many provisions that would find.</summary>
/// <param name="Drop">The part, in the query language.</param>
/// <param name="Query">The query without it.</param>
/// <param name="Count">The number of provisions.</param>
public sealed record QueryRelaxation(string Drop, string Query, int Count);

/// <summary>How much was found.</summary>
/// <param name="Articles">The number of provisions.</param>
/// <param name="Documents">The number of works they are in.</param>
/// <param name="Relation">eq when both are exact, gte when they are lower bounds.</param>
public sealed record SearchTotal(int Articles, int Documents, string Relation);

/// <summary>One provision that was found.</summary>
public sealed record SearchHit
{
    /// <summary>The id of the provision.</summary>
    public required string Id { get; init; }

    /// <summary>The path of its page.</summary>
    public required string Url { get; init; }

    /// <summary>The id of the work.</summary>
    public required string Work { get; init; }

    /// <summary>The title of the work in the language of the hit.</summary>
    public required string Title { get; init; }

    /// <summary>The element id inside the work.</summary>
    public required string Eid { get; init; }

    /// <summary>The number as printed, or empty.</summary>
    public required string Number { get; init; }

    /// <summary>The label as printed, such as Article 2, or empty.</summary>
    public required string Label { get; init; }

    /// <summary>The heading, or empty.</summary>
    public required string Heading { get; init; }

    /// <summary>The titles of parts and chapters above it.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>The language.</summary>
    public required string Lang { get; init; }

    /// <summary>How to cite it.</summary>
    public required string Citation { get; init; }

    /// <summary>The type of the work.</summary>
    public required string Type { get; init; }

    /// <summary>The date of the work.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The score; comparable inside one result only.</summary>
    public required double Score { get; init; }

    /// <summary>The best passages of heading and body, with spans.</summary>
    public required IReadOnlyList<Highlight> Highlights { get; init; }

    /// <summary>The same provision in other languages, and similar ones.</summary>
    public required IReadOnlyList<Equivalent> Equivalents { get; init; }

    /// <summary>The id of the equivalent through which it was found by expand=cross, or null when its own words or their translations matched.</summary>
    public string? Via { get; init; }

    /// <summary>Why it has its score, when asked for.</summary>
    public ScoreExplanation? Explain { get; init; }
}

/// <summary>A part of a text in which the query was found.</summary>
/// <param name="Field">heading, title or body.</param>
/// <param name="Text">The text of the passage: plain text, never markup.</param>
/// <param name="Start">Where the passage starts in its field, in UTF-16 units.</param>
/// <param name="Spans">What matched, ascending and disjoint, relative to the passage.</param>
/// <param name="Before">Whether the field has text before the passage.</param>
/// <param name="After">Whether the field has text after the passage.</param>
public sealed record Highlight(string Field, string Text, int Start, IReadOnlyList<HighlightSpan> Spans, bool Before, bool After);

/// <summary>A match inside a text, in UTF-16 units, the end exclusive.</summary>
/// <param name="S">The start.</param>
/// <param name="E">The end.</param>
/// <param name="Term">The number of the query term that matched, from 0, in the order of the query.</param>
/// <param name="Kind">term, exact, phrase, near, prefix, wildcard, fuzzy; translation for what stands for the term in another language.</param>
public sealed record HighlightSpan(int S, int E, int Term, string Kind);

/// <summary>A provision that says the same.</summary>
/// <param name="Id">The id of the provision.</param>
/// <param name="Url">The path of its page.</param>
/// <param name="Work">The id of its work.</param>
/// <param name="Lang">Its language.</param>
/// <param name="Label">Its label as printed.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Relation">translation, similar or cites.</param>
/// <param name="Confidence">The probability that the two say the same, 0 to 1; 1 where a librarian decided.</param>
/// <param name="Status">auto, confirmed or added; the last two by a librarian.</param>
/// <param name="Method">How it was found.</param>
/// <param name="Evidence">Why.</param>
public sealed record Equivalent(
    string Id, string Url, string Work, string Lang, string Label, string Heading, string Relation, double Confidence, string Status,
    string Method, SearchService.Linking.Model.LinkEvidence Evidence);

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value, as the request parameter takes it.</param>
/// <param name="Label">The value for people: the title of a work, otherwise the value.</param>
/// <param name="Count">The number of provisions.</param>
/// <param name="Selected">Whether the request asks for it.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool Selected);

/// <summary>A part of a score and its own parts.</summary>
public sealed record ScoreExplanation(double Value, string Description, IReadOnlyList<ScoreExplanation> Details);

/// <summary>Which index answered.</summary>
/// <param name="Generation">The id of the generation.</param>
/// <param name="Documents">The number of works.</param>
/// <param name="Articles">The number of provisions.</param>
public sealed record IndexStamp(string Generation, int Documents, int Articles);
