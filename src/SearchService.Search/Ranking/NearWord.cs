using SearchService.Engine.Search;

namespace SearchService.Search.Ranking;

/// <summary>A word whose nearness to others counts: terms of one field that stand for it.</summary>
/// <param name="Terms">The terms, each with how surely it stands for the word.</param>
/// <param name="Weight">How much the word counts beside the others.</param>
internal readonly record struct NearWord(IReadOnlyList<WeightedTerm> Terms, float Weight);
