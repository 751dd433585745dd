using SearchService.Analysis.Homoglyphs;

namespace SearchService.Analysis.Languages.English;

/// <summary>English by Porter2 and a list of protected terms, possessives included; the parts of hyphenated words are words of their own.</summary>
public sealed class EnglishAnalyzer() : LanguageAnalyzer(new LanguageParts
{
    Language = "en",
    StopWords = EnglishWords.Stop,
    Abbreviations = EnglishWords.Abbreviations,
    Expansions = EnglishWords.Expansions,
    Stemmer = new EnglishStemmer(),
    Suffixes = new EnglishSuffixes(),
    Homoglyphs = HomoglyphFolder.For("en"),
});
