using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Explaining;

/// <summary>One token with everything that happened to it: what the page, the API and the command line show of an analysis.</summary>
/// <remarks>Offsets are UTF-16 positions in the text that was analysed.</remarks>
public sealed record TokenExplanation
{
    /// <summary>Where the token starts.</summary>
    public required int StartOffset { get; init; }

    /// <summary>Where it ends, exclusive.</summary>
    public required int EndOffset { get; init; }

    /// <summary>Its place among the tokens, from 0: what phrases count.</summary>
    public required int Position { get; init; }

    /// <summary>The language it was analysed in, which may be another one than that of the whole text.</summary>
    public required string Language { get; init; }

    /// <summary>What it is.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>As it stands in the text.</summary>
    public required string Text { get; init; }

    /// <summary>The form that a query in quotation marks must have.</summary>
    public required string Exact { get; init; }

    /// <summary>The stems, the likeliest first: what a query without quotation marks must share.</summary>
    public required IReadOnlyList<string> Stems { get; init; }

    /// <summary>Whether it weighs nothing in ranking.</summary>
    public required bool IsStopWord { get; init; }

    /// <summary>The letters that were read as others: look-alikes, ё, letters and marks apart.</summary>
    public IReadOnlyList<FoldedLetter> Folded { get; init; } = [];

    /// <summary>The run of letters without spaces that this token was parted from, or null.</summary>
    public string? Glued { get; init; }

    /// <summary>The ending that was taken off at a hyphen or behind digits, or null.</summary>
    public string? AttachedEnding { get; init; }

    /// <summary>How the stems came about.</summary>
    public required StemExplanation Stemming { get; init; }
}
