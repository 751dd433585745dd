using SearchService.Corpus.Model;

namespace SearchService.Linking.Citations;

/// <summary>What of a work tells that a text cites it.</summary>
public sealed record CitedWork
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The type: agreement, protocol, law.</summary>
    public string Type { get; init; } = "document";

    /// <summary>When it was signed or adopted.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Titles and citations with their languages.</summary>
    public IReadOnlyList<(string Language, string Name)> Names { get; init; } = [];

    /// <summary>Other names, of whatever language.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Who concluded or issued it, in whatever language.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>What a work says of itself.</summary>
    public static CitedWork Of(Work work) => new()
    {
        Id = work.Id,
        Type = work.Type,
        Date = work.Date,
        Names =
        [
            .. work.Expressions.Where(expression => expression.Title != work.Id).Select(expression => (expression.Language, expression.Title)),
            .. work.Citations.Select(citation => (citation.Key, citation.Value)),
        ],
        Aliases = work.Aliases,
        Parties = work.Parties,
    };
}
