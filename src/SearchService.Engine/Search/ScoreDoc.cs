namespace SearchService.Engine.Search;

/// <summary>A document of the whole index and its score.</summary>
public readonly record struct ScoreDoc(int Doc, float Score);
