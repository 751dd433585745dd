namespace SearchService.Engine.Search.Queries;

/// <summary>A term of a phrase and its place, which counts from the first word; gaps are where words were left out.</summary>
public readonly record struct PhraseTerm(Term Term, int Position);
