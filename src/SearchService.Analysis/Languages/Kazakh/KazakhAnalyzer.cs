using SearchService.Analysis.Homoglyphs;

namespace SearchService.Analysis.Languages.Kazakh;

/// <summary>Kazakh in the Cyrillic alphabet.</summary>
public sealed class KazakhAnalyzer() : LanguageAnalyzer(new LanguageParts
{
    Language = "kk",
    StopWords = KazakhWords.Stop,
    Abbreviations = KazakhWords.Abbreviations,
    Suffixes = new KazakhSuffixes(),
    Homoglyphs = HomoglyphFolder.For("kk"),
});
