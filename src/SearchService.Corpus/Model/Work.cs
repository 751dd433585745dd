namespace SearchService.Corpus.Model;

/// <summary>One legal work, whatever its language: an agreement, convention, code, law or article about law.</summary>
public sealed record Work
{
    /// <summary>The stable id, lower-case letters, digits and hyphens: madrid-protocol-1989.</summary>
    public required string Id { get; init; }

    /// <summary>The type as a lower-case word: agreement, convention, declaration, protocol, code, law, decree, commentary, document.</summary>
    public string Type { get; init; } = "document";

    /// <summary>When it was signed or adopted.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it was signed or adopted.</summary>
    public string? Place { get; init; }

    /// <summary>Who concluded or issued it.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>What it is about.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Whether it is in force: in_force, expired, not_in_force, or null when unknown.</summary>
    public string? Status { get; init; }

    /// <summary>How it is cited, by language code: { en: "Madrid Protocol" }.</summary>
    public IReadOnlyDictionary<string, string> Citations { get; init; } = new Dictionary<string, string>();

    /// <summary>Other names that find it: numbers, short titles.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The language versions, in the order kk, ru, en, then others.</summary>
    public IReadOnlyList<Expression> Expressions { get; init; } = [];

    /// <summary>Which of the properties above were inferred from the text rather than given, by their lower-case names.</summary>
    public IReadOnlySet<string> Inferred { get; init; } = new HashSet<string>();
}
