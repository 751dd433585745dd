using SearchService.Analysis.Homoglyphs;
using SearchService.Analysis.Kazakh;

namespace SearchService.Analysis.Languages.Kazakh;

/// <summary>Kazakh in the Cyrillic alphabet: suffix grammar and learned stems, endings behind hyphens attached.</summary>
public sealed class KazakhAnalyzer() : LanguageAnalyzer(new LanguageParts
{
    Language = "kk",
    StopWords = KazakhWords.Stop,
    Abbreviations = KazakhWords.Abbreviations,
    Stemmer = new KazakhStemmer(),
    Suffixes = new KazakhSuffixes(),
    Homoglyphs = HomoglyphFolder.For("kk"),
});
