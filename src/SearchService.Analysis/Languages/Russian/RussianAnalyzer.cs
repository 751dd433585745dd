using SearchService.Analysis.Homoglyphs;

namespace SearchService.Analysis.Languages.Russian;

/// <summary>Russian by paradigms and a learned stem list; the parts of hyphenated words are words of their own.</summary>
public sealed class RussianAnalyzer : LanguageAnalyzer
{
    /// <summary>The analyzer with the model of this assembly.</summary>
    public RussianAnalyzer()
        : this(RussianStemModel.Default)
    {
    }

    /// <summary>The analyzer with a model of the caller's.</summary>
    public RussianAnalyzer(RussianStemModel stems)
        : base(new LanguageParts
        {
            Language = "ru",
            StopWords = RussianWords.Stop,
            Abbreviations = RussianWords.Abbreviations,
            Expansions = RussianWords.Expansions,
            Stemmer = new RussianStemmer(stems),
            Suffixes = new RussianSuffixes(),
            Homoglyphs = HomoglyphFolder.For("ru"),
        })
    {
    }
}
