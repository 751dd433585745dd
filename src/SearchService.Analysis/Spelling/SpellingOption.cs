namespace SearchService.Analysis.Spelling;

/// <summary>One way to read some letters of a word that was typed without a Kazakh keyboard.</summary>
/// <param name="Length">How many typed letters it reads, at least one.</param>
/// <param name="Letters">The letters that they stand for, in exact form; empty where the typed letters stand for none.</param>
/// <param name="Cost">How unusual it is to type them so, in hundredths of a nat; 0 for the usual.</param>
public readonly record struct SpellingOption(int Length, string Letters, int Cost);
