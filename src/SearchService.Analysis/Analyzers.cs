using System.Collections.Frozen;
using SearchService.Analysis.Languages;
using SearchService.Analysis.Languages.English;
using SearchService.Analysis.Languages.Kazakh;
using SearchService.Analysis.Languages.Russian;

namespace SearchService.Analysis;

/// <summary>The analyzers by language, one instance of each.</summary>
public static class Analyzers
{
    private const int LongestCode = 35;

    private static readonly FrozenDictionary<string, Analyzer> s_analyzers = new Dictionary<string, Analyzer>
    {
        ["kk"] = new KazakhAnalyzer(),
        ["ru"] = new RussianAnalyzer(),
        ["en"] = new EnglishAnalyzer(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The languages with an analyzer of their own.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["kk", "ru", "en"];

    /// <summary>The analyzer of a language code; a language without one of its own gets the plain one.</summary>
    public static Analyzer For(string language)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(language.Length, LongestCode, nameof(language));
        return s_analyzers.TryGetValue(language, out var analyzer) ? analyzer : new PlainAnalyzer(language);
    }
}
