using SearchService.Analysis;
using SearchService.Analysis.Explaining;
using SearchService.Analysis.Identification;

namespace SearchService.Search.Results;

/// <summary>What an index makes of a text: the same for the page, the API and the command line.</summary>
/// <param name="Lang">The language of the whole text; a paragraph in another one is analysed by that.</param>
/// <param name="Identified">Whether the language was told from the text rather than given.</param>
/// <param name="Analyzer">The fingerprint of the analyzer: its rules and models with their versions.</param>
/// <param name="Tokens">The tokens in the order of the text.</param>
public sealed record TextAnalysisView(string Lang, bool Identified, string Analyzer, IReadOnlyList<TokenExplanation> Tokens)
{
    /// <summary>Analyses a text as a document.</summary>
    /// <param name="analyzers">The analyzers of the index.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language, or null to have it told from the text; English where nothing can be told.</param>
    public static TextAnalysisView Of(AnalyzerSet analyzers, string text, string? language)
    {
        ArgumentNullException.ThrowIfNull(analyzers);
        ArgumentNullException.ThrowIfNull(text);
        var lang = language ?? LanguageIdentifier.Default.Identify(text).Language ?? "en";
        return new TextAnalysisView(lang, language is null, analyzers.ForDocuments(lang).Fingerprint, analyzers.Explain(text, lang));
    }
}
