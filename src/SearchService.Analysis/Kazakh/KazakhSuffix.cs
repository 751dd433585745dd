namespace SearchService.Analysis.Kazakh;

/// <summary>A suffix in a word.</summary>
/// <param name="Letters">As it is spelled there.</param>
/// <param name="Name">Its grammatical name.</param>
public readonly record struct KazakhSuffix(string Letters, string Name);
