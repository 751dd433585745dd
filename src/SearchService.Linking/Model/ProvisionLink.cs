namespace SearchService.Linking.Model;

/// <summary>What a link says.</summary>
public enum LinkKind
{
    /// <summary>The same provision of the same work in another language.</summary>
    Translation,

    /// <summary>A provision of another work that says the same or nearly so.</summary>
    Similar,

    /// <summary>A provision or work that the text cites.</summary>
    Cites,
}

/// <summary>A directed link from one provision to another, with the reasons for it.</summary>
/// <param name="From">The id of the provision that has the link.</param>
/// <param name="To">The id of the provision it leads to.</param>
/// <param name="Kind">What the link says.</param>
/// <param name="Confidence">The probability that the two say the same, 0 to 1, calibrated; of citations, that they lead there, a judgement.</param>
/// <param name="Method">How it was found: number, alignment, content, citation, or librarian where nobody but a librarian found it.</param>
/// <param name="Evidence">Why, in parts that a lawyer understands.</param>
public sealed record ProvisionLink(string From, string To, LinkKind Kind, double Confidence, string Method, LinkEvidence Evidence)
{
    /// <summary>Who vouches for it.</summary>
    public LinkStatus Status { get; init; }
}

/// <summary>Who vouches for a link.</summary>
public enum LinkStatus
{
    /// <summary>It was computed, and nobody looked at it.</summary>
    Auto,

    /// <summary>It was computed, and a librarian confirmed it.</summary>
    Confirmed,

    /// <summary>A librarian added it.</summary>
    Added,
}

/// <summary>The parts of the evidence for a link; a part that could not be judged is null.</summary>
public sealed record LinkEvidence
{
    /// <summary>Whether both have the same kind and number, such as article 2.</summary>
    public bool? SameNumber { get; init; }

    /// <summary>How well the lengths fit, 0 to 1, the usual ratio of the two languages taken into account.</summary>
    public double? Length { get; init; }

    /// <summary>How far the numbers in both texts agree, 0 to 1; null when neither has any.</summary>
    public double? Numbers { get; init; }

    /// <summary>Numbers, dates and amounts that both have, as printed in the first.</summary>
    public IReadOnlyList<string> SharedNumbers { get; init; } = [];

    /// <summary>How far the names agree, transliterated, 0 to 1; null when neither has any.</summary>
    public double? Names { get; init; }

    /// <summary>Names that both have, as printed in the first.</summary>
    public IReadOnlyList<string> SharedNames { get; init; } = [];

    /// <summary>Citations of legal texts that both have; of a link that says a text cites another, how it cites it; as printed in the first.</summary>
    public IReadOnlyList<string> SharedCitations { get; init; } = [];

    /// <summary>The sentence of the first that the link rests on; null where all of it was compared.</summary>
    public string? Passage { get; init; }

    /// <summary>The sentence of the second that the link rests on; null where all of it was compared.</summary>
    public string? OtherPassage { get; init; }

    /// <summary>Whether the way over a third version leads to the same place; null where there is no such way.</summary>
    public bool? ThirdVersion { get; init; }

    /// <summary>What the librarian who decided about the link wrote of it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Words of both that translate each other, the most telling first.</summary>
    public IReadOnlyList<TermPair> MatchedTerms { get; init; } = [];
}

/// <summary>A word and the word that translates it.</summary>
/// <param name="From">The word, as printed in the first text.</param>
/// <param name="To">The word, as printed in the second text.</param>
public sealed record TermPair(string From, string To);
