namespace SearchService.Search.Results;

/// <summary>The order of hits.</summary>
public enum SearchSort
{
    /// <summary>Best first; equal scores in the order of the index.</summary>
    Score,

    /// <summary>Oldest work first.</summary>
    DateAscending,

    /// <summary>Newest work first.</summary>
    DateDescending,

    /// <summary>By work, then in the order of its text.</summary>
    Work,
}

/// <summary>One search, the same for the page, the API and the command line.</summary>
public sealed record SearchRequest
{
    /// <summary>The query in the query language; empty means everything that the filters let through.</summary>
    public string Query { get; init; } = "";

    /// <summary>Only these languages; empty for all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Only these types of work; empty for all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Only these statuses; empty for all.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Only these works, by id; empty for all.</summary>
    public IReadOnlyList<string> Works { get; init; } = [];

    /// <summary>Only works of these years; empty for all.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Only works of this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only works of this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether words are searched in headings only.</summary>
    public bool HeadingsOnly { get; init; }

    /// <summary>
    /// Whether the query goes across languages (expand=cross): its words are searched in the other languages by their translations,
    /// and hits bring their equivalents, which count as found through them.
    /// </summary>
    public bool ExpandAcross { get; init; }

    /// <summary>Translations that <see cref="ExpandAcross"/> leaves out, as the result shows them.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>The order of hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>The most hits to return, 0 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 20;

    /// <summary>Where to go on: the cursor of an earlier result of the same request, or null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether each hit explains its score.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether hits bring passages with what matched; without, their texts are not read.</summary>
    public bool Highlight { get; init; } = true;

    /// <summary>Whether the values of facets are counted.</summary>
    public bool Facets { get; init; } = true;

    /// <summary>
    /// Whether all hits are counted. If not, and nothing else needs every hit (facets, expansion, another order than that of scores),
    /// hits beyond the first thousand may stay uncounted where they cannot be on the page, and the total is then a lower bound.
    /// </summary>
    public bool ExactCount { get; init; }

    /// <summary>Whether words and parts of a query that find nothing are advised on.</summary>
    public bool Advice { get; init; } = true;

    /// <summary>How long the search may take before it returns what it has, and says so; null for as long as it takes.</summary>
    public TimeSpan? TimeBudget { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The largest page.</summary>
    public const int MaxSize = 1000;

    /// <summary>The longest query in UTF-16 units.</summary>
    public const int MaxQueryLength = 2000;
}
