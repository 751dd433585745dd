using SearchService.Analysis;
using SearchService.Analysis.Identification;
using SearchService.Search.Generations;
using SearchService.Search.Results;
using SearchService.Search.Schema;
using SearchService.Search.Searching;
using SearchService.Search.Spelling;

namespace SearchService.Search.Translations;

/// <summary>Translates the words of queries for one index. Thread-safe.</summary>
/// <param name="lexicon">The lexicon, which is read with the first query that goes across languages.</param>
/// <param name="analyzers">The analyzers of the index.</param>
/// <param name="forms">The words that stems stand for.</param>
internal sealed class QueryTranslator(GenerationLexicon lexicon, AnalyzerSet analyzers, StemForms forms)
{
    /// <summary>What translates the words of a request into one language; null where they stay as they are: without expand=cross and in their own language.</summary>
    public WordTranslator? Into(string suffix, SearchRequest request, LanguageGuess guess, QueryReadings readings)
    {
        if (!request.ExpandAcross || guess.Language is null || guess.Language == suffix || suffix == IndexFields.OtherLanguage)
        {
            return null;
        }

        return new WordTranslator(lexicon.Value, analyzers, forms, readings, QueryLanguage.Candidates(guess), suffix, request.Without);
    }
}
