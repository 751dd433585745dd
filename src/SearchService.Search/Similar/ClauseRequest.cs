namespace SearchService.Search.Similar;

/// <summary>A clause for which the same or similar provisions are looked for; the same for the page, the API and the command line.</summary>
public sealed record ClauseRequest
{
    /// <summary>The longest clause in UTF-16 units; of a provision that is longer its beginning is looked for.</summary>
    public const int MaxLength = 20_000;

    /// <summary>The largest page.</summary>
    public const int MaxSize = 50;

    /// <summary>How many provisions of each language are judged, and so the most that pages can show of it.</summary>
    public const int MaxCandidates = 50;

    /// <summary>The clause; empty where <see cref="Id"/> is given.</summary>
    public string Text { get; init; } = "";

    /// <summary>The id of a provision whose text is the clause; the provision itself is no answer.</summary>
    public string? Id { get; init; }

    /// <summary>The language of the clause, or null to have it told from the text.</summary>
    public string? Language { get; init; }

    /// <summary>Only provisions in these languages; empty for all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Only works of these types; empty for all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Only these works, by id; empty for all.</summary>
    public IReadOnlyList<string> Works { get; init; } = [];

    /// <summary>None of these works, by id.</summary>
    public IReadOnlyList<string> WithoutWorks { get; init; } = [];

    /// <summary>Only works of this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only works of this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How many provisions to leave out at the beginning, for a further page.</summary>
    public int Offset { get; init; }

    /// <summary>The most provisions to return, 1 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 10;
}
