namespace SearchService.Linking.Pairing;

/// <summary>What of a document is kept to find its versions in other languages: some KB, whatever its length.</summary>
/// <remarks>Numbers stand for stems, spellings and names; they mean something only to the <see cref="SignatureReader"/> that gave them. Immutable.</remarks>
public sealed record DocumentSignature
{
    /// <summary>The id of the work that the document is on its own.</summary>
    public required string Id { get; init; }

    /// <summary>The language as its two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>The path of the source, relative to its data folder.</summary>
    public required string File { get; init; }

    /// <summary>The work with metadata that it belongs to already, or null for a loose document.</summary>
    public string? Work { get; init; }

    /// <summary>When it was signed or adopted, where it says so.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The number of letters and digits.</summary>
    internal int Length { get; init; }

    /// <summary>The stems that the lexicon can translate, ascending, and how often each.</summary>
    internal CountedBag Stems { get; init; } = CountedBag.Empty;

    /// <summary>The rough spellings of its words, ascending.</summary>
    internal int[] Spellings { get; init; } = [];

    /// <summary>The words with a capital inside a sentence: names of parties, of places, of what is defined.</summary>
    internal IReadOnlyList<NameUse> Names { get; init; } = [];

    /// <summary>The words with a capital in the title and the preamble: the parties are among them.</summary>
    internal IReadOnlyList<NameUse> Parties { get; init; } = [];

    /// <summary>The numbers, ascending, and how often each.</summary>
    internal CountedBag Numbers { get; init; } = CountedBag.Empty;

    /// <summary>The dates in the text as numbers of days, ascending, each once.</summary>
    internal int[] Dates { get; init; } = [];

    /// <summary>The articles by the hash of their element id, in order, and how long each is.</summary>
    internal IReadOnlyList<(int Key, int Length)> Articles { get; init; } = [];
}
