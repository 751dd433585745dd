using SearchService.Analysis.Homoglyphs;

namespace SearchService.Analysis.Languages.Russian;

/// <summary>Russian by paradigms and a learned stem list; the parts of hyphenated words are words of their own.</summary>
public sealed class RussianAnalyzer() : LanguageAnalyzer(new LanguageParts
{
    Language = "ru",
    StopWords = RussianWords.Stop,
    Abbreviations = RussianWords.Abbreviations,
    Stemmer = new RussianStemmer(),
    Suffixes = new RussianSuffixes(),
    Homoglyphs = HomoglyphFolder.For("ru"),
});
