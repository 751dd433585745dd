namespace SearchService.Engine.Search;

/// <summary>A term and how much an occurrence of it counts.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">The share of an occurrence, above 0 and at most 1.</param>
public readonly record struct WeightedTerm(Term Term, float Weight);
