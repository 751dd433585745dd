using SearchService.Analysis.Kazakh;
using SearchService.Analysis.Languages.English;
using SearchService.Analysis.Languages.Russian;

namespace SearchService.Analysis.Explaining;

/// <summary>All names that a <see cref="StemStep"/> may have, by language: what an interface must have words for.</summary>
public static class StepNames
{
    /// <summary>The suffixes of Kazakh.</summary>
    public static IReadOnlyList<string> Kazakh { get; } = [.. SuffixGrammar.Rules.Select(rule => rule.Name)];

    /// <summary>The forms of Russian words.</summary>
    public static IReadOnlyList<string> Russian => RussianForms.Names;

    /// <summary>The steps of the English stemmer.</summary>
    public static IReadOnlyList<string> English { get; } = [.. Porter2Stemmer.StepNames, EnglishStemmer.Protected];
}
