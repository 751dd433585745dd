namespace SearchService.Engine.Search;

/// <summary>A query has more clauses than <see cref="SearchLimits.MaxClauses"/>.</summary>
public sealed class TooManyClausesException : ArgumentException
{
    /// <summary>Creates the error.</summary>
    public TooManyClausesException(int clauses, int limit)
        : base($"the query has {clauses} clauses, more than the {limit} allowed")
    {
        Clauses = clauses;
        Limit = limit;
    }

    /// <summary>How many clauses the query has.</summary>
    public int Clauses { get; }

    /// <summary>How many it may have.</summary>
    public int Limit { get; }
}
