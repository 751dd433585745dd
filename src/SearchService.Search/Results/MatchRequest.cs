namespace SearchService.Search.Results;

/// <summary>What is marked in a provision that is read: the matches of a query, and with it what stands for its words in another language.</summary>
public sealed record MatchRequest
{
    /// <summary>The query in the query language; an empty one marks nothing.</summary>
    public string Query { get; init; } = "";

    /// <summary>Whether translations of the query are marked where the provision is in another language, as a search with expand=cross finds them.</summary>
    public bool ExpandAcross { get; init; }

    /// <summary>Translations that are not marked.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>The matches of a query alone; null where there is none.</summary>
    public static implicit operator MatchRequest?(string? query) => Of(query);

    /// <summary>The matches of a query alone; null where there is none.</summary>
    public static MatchRequest? Of(string? query) => string.IsNullOrWhiteSpace(query) ? null : new MatchRequest { Query = query };

    /// <summary>What a hit of a search was found by; null where the search has no words.</summary>
    public static MatchRequest? Of(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return string.IsNullOrWhiteSpace(request.Query) ? null
            : new MatchRequest { Query = request.Query, ExpandAcross = request.ExpandAcross, Without = request.Without };
    }
}
