using SearchService.Search.Results;

namespace SearchService.Search.Concordance;

/// <summary>How a term is rendered in other languages.</summary>
public sealed record ConcordanceResult
{
    /// <summary>The term as it was understood, which differs from the one typed where the keyboard lacked letters.</summary>
    public required string Term { get; init; }

    /// <summary>The language of the term.</summary>
    public required string Lang { get; init; }

    /// <summary>How many provisions of that language have the term.</summary>
    public required int Found { get; init; }

    /// <summary>How many of them were looked at, spread evenly over all.</summary>
    public required int LookedAt { get; init; }

    /// <summary>What was found in each language, in the order asked for.</summary>
    public required IReadOnlyList<ConcordanceTarget> Targets { get; init; }

    /// <summary>The index that answered.</summary>
    public required IndexStamp Index { get; init; }

    /// <summary>How long it took in milliseconds.</summary>
    public required double TookMs { get; init; }
}

/// <summary>The renderings in one language.</summary>
public sealed record ConcordanceTarget
{
    /// <summary>The language.</summary>
    public required string Lang { get; init; }

    /// <summary>How many provisions that were looked at have a translation into this language.</summary>
    public required int Provisions { get; init; }

    /// <summary>How often the term is in sentences that have a counterpart.</summary>
    public required int Occurrences { get; init; }

    /// <summary>How many of these have no rendering that was recognised.</summary>
    public required int Unrecognised { get; init; }

    /// <summary>The renderings, the most frequent first.</summary>
    public required IReadOnlyList<TermRendering> Renderings { get; init; }

    /// <summary>Examples without a recognised rendering.</summary>
    public required IReadOnlyList<ConcordanceExample> UnrecognisedExamples { get; init; }
}

/// <summary>A way in which a term is rendered.</summary>
/// <param name="Text">The rendering in its most frequent form.</param>
/// <param name="Count">How often.</param>
/// <param name="Share">Of all occurrences, 0 to 1.</param>
/// <param name="Basis">By what it was recognised: termbase, lexicon or statistics.</param>
/// <param name="Examples">Where.</param>
public sealed record TermRendering(string Text, int Count, double Share, string Basis, IReadOnlyList<ConcordanceExample> Examples);

/// <summary>A pair of sentences.</summary>
/// <param name="From">The sentence with the term.</param>
/// <param name="To">Its counterpart with the rendering.</param>
public sealed record ConcordanceExample(ConcordanceSide From, ConcordanceSide To);

/// <summary>A sentence of a provision with what is marked in it.</summary>
/// <param name="Id">The id of the provision.</param>
/// <param name="Url">The path of its page.</param>
/// <param name="Lang">The language.</param>
/// <param name="Citation">How to cite the provision.</param>
/// <param name="Text">The sentence, or the sentences where several go together.</param>
/// <param name="Spans">The term or the rendering in it.</param>
public sealed record ConcordanceSide(string Id, string Url, string Lang, string Citation, string Text, IReadOnlyList<TextRange> Spans);
