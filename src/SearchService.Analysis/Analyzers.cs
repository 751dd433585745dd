namespace SearchService.Analysis;

/// <summary>The analyzers with the models of this assembly, by language: <see cref="AnalyzerSet.Shipped"/> in short.</summary>
public static class Analyzers
{
    /// <summary>The languages with an analyzer of their own.</summary>
    public static IReadOnlyList<string> Languages => AnalyzerSet.Languages;

    /// <summary>The analyzer of a language code; a language without one of its own gets the plain one.</summary>
    public static Analyzer For(string language) => AnalyzerSet.Shipped.For(language);
}
