namespace SearchService.Engine.Search;

/// <summary>The factor on the scores of a query, kept in two parts because float products depend on their order.</summary>
/// <param name="Own">The query's own factor.</param>
/// <param name="Outer">The product of the factors of the queries around it.</param>
public readonly record struct Boost(float Own, float Outer)
{
    /// <summary>A factor of 1.</summary>
    public static Boost None => new(1f, 1f);

    /// <summary>What the parts of a compound query get.</summary>
    public Boost Inside => new(1f, Outer * Own);

    /// <summary>Both parts in one.</summary>
    public float Total => Own * Outer;

    /// <summary>A stronger (or weaker) factor of the query's own.</summary>
    public Boost Times(float factor) => new(Own * factor, Outer);
}
