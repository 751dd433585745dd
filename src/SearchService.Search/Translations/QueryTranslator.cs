using SearchService.Analysis;
using SearchService.Analysis.Identification;
using SearchService.Search.Generations;
using SearchService.Search.Schema;
using SearchService.Search.Searching;
using SearchService.Search.Spelling;

namespace SearchService.Search.Translations;

/// <summary>Translates the words of queries for one index. Thread-safe.</summary>
/// <param name="lexicon">The lexicon, which is read with the first query that goes across languages.</param>
/// <param name="analyzers">The analyzers of the index.</param>
/// <param name="words">The words that the index has.</param>
internal sealed class QueryTranslator(GenerationLexicon lexicon, AnalyzerSet analyzers, IndexWords words)
{
    /// <summary>What translates the words of a query into one language; null where they stay as they are, in their own language.</summary>
    /// <param name="suffix">The language to translate into.</param>
    /// <param name="without">Translations not to search for.</param>
    /// <param name="guess">The language of the query.</param>
    /// <param name="readings">In which spelling the words are searched.</param>
    public WordTranslator? Into(string suffix, IReadOnlyList<string> without, LanguageGuess guess, QueryReadings readings) =>
        guess.Language is null || guess.Language == suffix || suffix == IndexFields.OtherLanguage ? null
            : new WordTranslator(lexicon.Value, analyzers, words, readings, QueryLanguage.Candidates(guess), suffix, without);
}
