namespace SearchService.Corpus.Model;

/// <summary>What a provision is in its document.</summary>
public enum ProvisionKind
{
    /// <summary>An article: Статья 2, 2-бап, Article 2.</summary>
    Article,

    /// <summary>What stands before the first article: title, parties, recitals.</summary>
    Preamble,

    /// <summary>What stands behind the last article: done at, in copies, authentic languages.</summary>
    FinalClauses,

    /// <summary>The signatures.</summary>
    Signatures,

    /// <summary>A section of a text without articles, under its heading.</summary>
    Section,

    /// <summary>A group of paragraphs of a text without articles and headings.</summary>
    Paragraph,

    /// <summary>An annex.</summary>
    Annex,

    /// <summary>The list of literature of a commentary.</summary>
    References,
}

/// <summary>The unit of search and citation, mostly an article, in one language.</summary>
public sealed record Provision
{
    /// <summary>The stable id: work/eid@language (madrid-protocol-1989/art_2@en), or as given in a bulk source.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the work.</summary>
    public required string WorkId { get; init; }

    /// <summary>The element id in the manner of Akoma Ntoso, the same in all languages: preamble, art_12, art_12-1, sec_3, para_7.</summary>
    public required string Eid { get; init; }

    /// <summary>The language as its two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>What it is.</summary>
    public ProvisionKind Kind { get; init; }

    /// <summary>The number as printed, without the word for article: 12, 12-1, IV; empty where there is none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The label as printed: "Статья 12", "12-бап", "Article 12"; empty where there is none.</summary>
    public string Label { get; init; } = "";

    /// <summary>The heading without label; empty where there is none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The titles of the parts, chapters and sections it stands in, outermost first.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The text as shown, repaired, without label and heading; paragraphs are divided by one line feed.</summary>
    public required string Text { get; init; }

    /// <summary>The paragraphs of the text, in order, together covering it but for the line feeds.</summary>
    public IReadOnlyList<TextSpan> Paragraphs { get; init; } = [];

    /// <summary>The sentences of the text, in order; no sentence crosses a paragraph.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; init; } = [];

    /// <summary>Where the text came from in the source; null for bulk sources.</summary>
    public SourceMap? Source { get; init; }
}
