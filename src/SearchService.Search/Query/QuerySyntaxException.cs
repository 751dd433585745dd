namespace SearchService.Search.Query;

/// <summary>A query that is not in the query language: where, what was expected, and a query that would be.</summary>
public sealed class QuerySyntaxException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong, for people, in English.</param>
    /// <param name="code">A stable word for what is wrong, for translation: unclosed-quote, unclosed-group, missing-operand, unknown-field, bad-range, bad-number, too-long, too-many-clauses, leading-wildcard.</param>
    /// <param name="position">Where in the query, in UTF-16 units from 0.</param>
    /// <param name="expected">What would have been right there.</param>
    /// <param name="suggestion">A query that is right and probably meant, or null.</param>
    public QuerySyntaxException(string message, string code, int position, IReadOnlyList<string> expected, string? suggestion)
        : base(message)
    {
        Code = code;
        Position = position;
        Expected = expected;
        Suggestion = suggestion;
    }

    /// <summary>A stable word for what is wrong.</summary>
    public string Code { get; }

    /// <summary>Where in the query, in UTF-16 units from 0.</summary>
    public int Position { get; }

    /// <summary>What would have been right there.</summary>
    public IReadOnlyList<string> Expected { get; }

    /// <summary>A query that is right and probably meant, or null.</summary>
    public string? Suggestion { get; }
}
