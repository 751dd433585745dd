namespace SearchService.Search.Build;

/// <summary>What the lexicon of a build was learned from, beyond the lexicon that it began with.</summary>
/// <param name="Concepts">How many concepts of the termbases were new.</param>
/// <param name="Links">How many links that a librarian confirmed or added lead from one language to another.</param>
public sealed record LearnedFrom(int Concepts, int Links);
