namespace SearchService.Engine.Search.Collectors;

/// <summary>A value of a sorted column and how many documents have it.</summary>
public readonly record struct FacetCount(Term Value, int Count);
