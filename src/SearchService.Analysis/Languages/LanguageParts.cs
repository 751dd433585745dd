using System.Collections.Frozen;
using SearchService.Analysis.Homoglyphs;
using SearchService.Analysis.Splitting;
using SearchService.Analysis.Stemming;

namespace SearchService.Analysis.Languages;

/// <summary>What one language brings to the common stream of tokens.</summary>
public sealed record LanguageParts
{
    /// <summary>The two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>Words too common to weigh in ranking, in exact form.</summary>
    public FrozenSet<string> StopWords { get; init; } = [];

    /// <summary>Abbreviations in exact form without full stops; they are their own stems.</summary>
    public FrozenSet<string> Abbreviations { get; init; } = [];

    /// <summary>
    /// Abbreviations that with a full stop behind them have the stem of a whole word too, and before their own: <c>art.</c> is found
    /// by <c>article</c>.
    /// </summary>
    public FrozenDictionary<string, string> Expansions { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Without one the stem of a word is its exact form.</summary>
    public Stemmer? Stemmer { get; init; }

    /// <summary>Without one no token is split.</summary>
    public WordSplitter? Splitter { get; init; }

    /// <summary>Without one every part of a hyphenated word is a token.</summary>
    public AttachedSuffix? Suffixes { get; init; }

    /// <summary>Without one words of two alphabets stay as they are.</summary>
    public HomoglyphFolder? Homoglyphs { get; init; }
}
