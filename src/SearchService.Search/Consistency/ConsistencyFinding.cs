using SearchService.Search.Results;

namespace SearchService.Search.Consistency;

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>The versions contradict each other, or a part of one is absent in the other.</summary>
    Error,

    /// <summary>Probably a mistake; a person has to look.</summary>
    Warning,

    /// <summary>Worth a look where there is time.</summary>
    Note,
}

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>A number or a percentage differs.</summary>
    Number,

    /// <summary>A date differs.</summary>
    Date,

    /// <summary>An amount of money differs.</summary>
    Money,

    /// <summary>A cited place or instrument differs.</summary>
    Citation,

    /// <summary>A provision has no counterpart in a version.</summary>
    MissingProvision,

    /// <summary>A paragraph has no counterpart.</summary>
    MissingParagraph,

    /// <summary>A paragraph is in the language of another version.</summary>
    Untranslated,

    /// <summary>A term is rendered otherwise than nearly everywhere else.</summary>
    Term,

    /// <summary>A link is not sure.</summary>
    Link,
}

/// <summary>Something in which the language versions of a work differ.</summary>
public sealed record ConsistencyFinding
{
    /// <summary>What it is about.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>How grave it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>The finding in a sentence, in English.</summary>
    public required string Message { get; init; }

    /// <summary>One side, with what is meant marked.</summary>
    public required FindingSide From { get; init; }

    /// <summary>The other side; where its counterpart is absent, the version or the provision that lacks it.</summary>
    public required FindingSide To { get; init; }

    /// <summary>For a term: how it is rendered.</summary>
    public TermUse? Term { get; init; }

    /// <summary>For a link: the probability that it is right.</summary>
    public double? Confidence { get; init; }
}

/// <summary>A side of a finding.</summary>
/// <param name="Lang">The language of the version.</param>
/// <param name="Id">The id of the provision, or null where the version has none.</param>
/// <param name="Url">The path of its page, or that of the version.</param>
/// <param name="Label">What the provision is called: its label, or its heading.</param>
/// <param name="Text">The sentence or paragraph; empty where nothing of it is meant.</param>
/// <param name="Start">Where that begins in the text of the provision.</param>
/// <param name="Spans">What is meant in it.</param>
public sealed record FindingSide(string Lang, string? Id, string Url, string Label, string Text, int Start, IReadOnlyList<TextRange> Spans)
{
    /// <summary>What is marked, as printed.</summary>
    public string Printed => string.Join(", ", Spans.Select(span => Text[span.S..span.E]));
}

/// <summary>How a term is rendered in a version.</summary>
/// <param name="Term">The term.</param>
/// <param name="Usual">Its usual rendering.</param>
/// <param name="UsualCount">How often that is used.</param>
/// <param name="Other">The rendering of this place.</param>
/// <param name="OtherCount">How often that is used.</param>
public sealed record TermUse(string Term, string Usual, int UsualCount, string Other, int OtherCount);
