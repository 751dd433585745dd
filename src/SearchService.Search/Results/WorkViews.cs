namespace SearchService.Search.Results;

/// <summary>A work and its language versions.</summary>
public sealed record WorkView
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The type.</summary>
    public required string Type { get; init; }

    /// <summary>The date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The place.</summary>
    public string? Place { get; init; }

    /// <summary>The parties.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>The subjects.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The status.</summary>
    public string? Status { get; init; }

    /// <summary>How it is cited, by language.</summary>
    public IReadOnlyDictionary<string, string> Citations { get; init; } = new Dictionary<string, string>();

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The language versions.</summary>
    public required IReadOnlyList<ExpressionView> Expressions { get; init; }

    /// <summary>Which of the properties were inferred.</summary>
    public IReadOnlyList<string> Inferred { get; init; } = [];
}

/// <summary>A language version of a work.</summary>
public sealed record ExpressionView
{
    /// <summary>The language.</summary>
    public required string Lang { get; init; }

    /// <summary>The path of its page.</summary>
    public required string Url { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>authentic, official_translation, unofficial_translation, digest or unknown.</summary>
    public required string Kind { get; init; }

    /// <summary>A statement to be shown with the text.</summary>
    public string? Note { get; init; }

    /// <summary>The source file.</summary>
    public required string SourceFile { get; init; }

    /// <summary>The SHA-256 of the source.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The number of provisions.</summary>
    public required int Provisions { get; init; }

    /// <summary>Which of the properties were inferred.</summary>
    public IReadOnlyList<string> Inferred { get; init; } = [];
}

/// <summary>A line of a table of contents.</summary>
public sealed record ContentsEntry(
    string Id, string Url, string Eid, string Kind, string Number, string Label, string Heading, IReadOnlyList<string> Path);

/// <summary>One provision with all that its page shows.</summary>
public sealed record ProvisionView
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The path of its page.</summary>
    public required string Url { get; init; }

    /// <summary>The id of the work.</summary>
    public required string Work { get; init; }

    /// <summary>The title of the work in this language.</summary>
    public required string Title { get; init; }

    /// <summary>The element id.</summary>
    public required string Eid { get; init; }

    /// <summary>The language.</summary>
    public required string Lang { get; init; }

    /// <summary>article, preamble, final_clauses, signatures, section, paragraph, annex or references.</summary>
    public required string Kind { get; init; }

    /// <summary>The number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>The label as printed.</summary>
    public required string Label { get; init; }

    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>The titles of parts and chapters above it.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>How to cite it.</summary>
    public required string Citation { get; init; }

    /// <summary>The text; paragraphs are divided by a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>The paragraphs.</summary>
    public required IReadOnlyList<TextRange> Paragraphs { get; init; }

    /// <summary>The sentences.</summary>
    public required IReadOnlyList<TextRange> Sentences { get; init; }

    /// <summary>What the query matched in the heading, when a query was given.</summary>
    public IReadOnlyList<HighlightSpan> HeadingSpans { get; init; } = [];

    /// <summary>What the query matched in the text, when a query was given.</summary>
    public IReadOnlyList<HighlightSpan> TextSpans { get; init; } = [];

    /// <summary>The provision before it in the text, or null.</summary>
    public ContentsEntry? Previous { get; init; }

    /// <summary>The provision behind it in the text, or null.</summary>
    public ContentsEntry? Next { get; init; }

    /// <summary>The same provision in other languages, and similar ones.</summary>
    public required IReadOnlyList<Equivalent> Equivalents { get; init; }
}

/// <summary>A part of a text in UTF-16 units, the end exclusive.</summary>
public readonly record struct TextRange(int S, int E);

/// <summary>One provision in several languages side by side.</summary>
/// <param name="Columns">The versions, in the order asked for; a language without one is left out.</param>
/// <param name="Rows">Rows of paragraphs that say the same; each has one list of paragraph numbers for each column, empty where that version has nothing.</param>
public sealed record ParallelView(IReadOnlyList<ProvisionView> Columns, IReadOnlyList<ParallelRow> Rows)
{
    /// <summary>The language of the version that the others were found from; their links are among its equivalents.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>The languages asked for in which there is nothing, and why.</summary>
    public IReadOnlyList<MissingVersion> Missing { get; init; } = [];
}

/// <summary>A language in which there is no counterpart.</summary>
/// <param name="Lang">The language.</param>
/// <param name="Reason">no_version where the work does not exist in it, no_counterpart where it does but without this provision.</param>
public sealed record MissingVersion(string Lang, string Reason);

/// <summary>One row: for each column the numbers of its paragraphs, from 0.</summary>
public sealed record ParallelRow(IReadOnlyList<IReadOnlyList<int>> Cells)
{
    /// <summary>The sentences inside the row that say the same: for each column the numbers of its sentences, from 0, none where that version lacks it.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Sentences { get; init; } = [];
}

/// <summary>A suggestion while typing.</summary>
/// <param name="Text">What to put into the box.</param>
/// <param name="Kind">term, work or provision.</param>
/// <param name="Lang">The language.</param>
/// <param name="Count">In how many provisions a term is; 0 for the others.</param>
/// <param name="Url">The page that a work or a provision opens; null for a term.</param>
public sealed record Suggestion(string Text, string Kind, string Lang, int Count, string? Url);

/// <summary>What a name or id stands for: nothing, one path or several to choose from.</summary>
public sealed record Resolution(IReadOnlyList<ResolvedReference> Matches);

/// <summary>One meaning of a name.</summary>
/// <param name="Work">The id of the work.</param>
/// <param name="Eid">The element inside it, or null for the whole.</param>
/// <param name="Languages">The languages in which it exists.</param>
/// <param name="Title">A title for people.</param>
public sealed record ResolvedReference(string Work, string? Eid, IReadOnlyList<string> Languages, string Title);

/// <summary>What is in the index and how it was made.</summary>
public sealed record IndexInfo
{
    /// <summary>The id of the generation.</summary>
    public required string Generation { get; init; }

    /// <summary>When it was built (UTC).</summary>
    public required DateTimeOffset Built { get; init; }

    /// <summary>The number of works.</summary>
    public required int Works { get; init; }

    /// <summary>The number of provisions by language.</summary>
    public required IReadOnlyDictionary<string, int> Provisions { get; init; }

    /// <summary>The number of links.</summary>
    public required int Links { get; init; }

    /// <summary>The fingerprint of each analyzer.</summary>
    public required IReadOnlyDictionary<string, string> Analyzers { get; init; }

    /// <summary>The bytes on disk.</summary>
    public required long Bytes { get; init; }
}
