namespace SearchService.Corpus.Model;

/// <summary>What authority a language version has.</summary>
public enum ExpressionKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>One of the authentic texts.</summary>
    Authentic,

    /// <summary>A translation by an authority.</summary>
    OfficialTranslation,

    /// <summary>Any other translation.</summary>
    UnofficialTranslation,

    /// <summary>A digest in the words of its author, not an official text.</summary>
    Digest,
}

/// <summary>One work in one language.</summary>
public sealed record Expression
{
    /// <summary>The id of the work.</summary>
    public required string WorkId { get; init; }

    /// <summary>The language as its two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>What authority the text has.</summary>
    public ExpressionKind Kind { get; init; }

    /// <summary>The title in this language.</summary>
    public required string Title { get; init; }

    /// <summary>A statement to be shown with the text: that it is a digest, who translated it.</summary>
    public string? Note { get; init; }

    /// <summary>The path of the source, relative to the data folder it came from, with forward slashes.</summary>
    public required string SourceFile { get; init; }

    /// <summary>The SHA-256 of the source bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The provisions in the order of the text.</summary>
    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    /// <summary>Which properties were inferred from the text: language, title, ... by their lower-case names.</summary>
    public IReadOnlySet<string> Inferred { get; init; } = new HashSet<string>();
}
