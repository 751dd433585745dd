namespace SearchService.Analysis.Languages;

/// <summary>For languages that nothing is known about: tokens in exact form, which are their own stems.</summary>
public sealed class PlainAnalyzer(string language) : LanguageAnalyzer(new LanguageParts { Language = language });
