namespace SearchService.Analysis.Identification;

/// <summary>What language a text is likely in.</summary>
/// <param name="Language">kk, ru or en; null for a text with hardly a Cyrillic or Latin letter.</param>
/// <param name="Confidence">From 0.5, as likely the next best, to nearly 1; 0 where there is no language.</param>
public readonly record struct LanguageGuess(string? Language, double Confidence);
