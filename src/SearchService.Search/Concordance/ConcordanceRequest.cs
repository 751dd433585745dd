namespace SearchService.Search.Concordance;

/// <summary>Asks how a term is rendered in other languages.</summary>
public sealed record ConcordanceRequest
{
    /// <summary>The most provisions that are looked at for one answer.</summary>
    public const int MaxProvisions = 1000;

    /// <summary>The most words of a term.</summary>
    public const int MaxWords = 6;

    /// <summary>The longest term in UTF-16 units.</summary>
    public const int MaxTermLength = 200;

    /// <summary>A word or a phrase, with or without quotation marks; it is looked for in all its forms.</summary>
    public required string Term { get; init; }

    /// <summary>The language of the term, or null to have it told from the term.</summary>
    public string? Language { get; init; }

    /// <summary>The languages to look for renderings in; empty for all others.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>How many provisions to look at, 1 to <see cref="MaxProvisions"/>; of more an even sample is taken.</summary>
    public int Provisions { get; init; } = 300;

    /// <summary>How many renderings of each language to return.</summary>
    public int Renderings { get; init; } = 20;

    /// <summary>How many examples of each rendering to return.</summary>
    public int Examples { get; init; } = 3;
}
