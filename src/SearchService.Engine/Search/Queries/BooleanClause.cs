namespace SearchService.Engine.Search.Queries;

/// <summary>A query and what it means for the boolean query it is part of.</summary>
public readonly record struct BooleanClause(Query Query, Occur Occur);
