using SearchService.Analysis.Homoglyphs;
using SearchService.Analysis.Kazakh;

namespace SearchService.Analysis.Languages.Kazakh;

/// <summary>Kazakh in the Cyrillic alphabet: suffix grammar and learned stems, endings behind hyphens attached, glued words parted.</summary>
public sealed class KazakhAnalyzer : LanguageAnalyzer
{
    /// <summary>The analyzer with the models of this assembly.</summary>
    public KazakhAnalyzer()
        : this(StemModel.Default, WordModel.Default)
    {
    }

    /// <summary>The analyzer with models of the caller's.</summary>
    public KazakhAnalyzer(StemModel stems, WordModel words)
        : this(new KazakhStemmer(stems, alternatives: false), words)
    {
    }

    private KazakhAnalyzer(KazakhStemmer stemmer, WordModel words)
        : base(new LanguageParts
        {
            Language = "kk",
            StopWords = KazakhWords.Stop,
            Abbreviations = KazakhWords.Abbreviations,
            Stemmer = stemmer,
            Splitter = new KazakhWordSplitter(words, stemmer),
            Suffixes = new KazakhAttachedSuffix(),
            Homoglyphs = HomoglyphFolder.For("kk"),
        })
    {
    }
}
