using SearchService.Analysis;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Linking.Lexicon;
using SearchService.Search.Query;
using SearchService.Search.Schema;
using EngineQuery = SearchService.Engine.Search.Query;

namespace SearchService.Search.Similar;

/// <summary>The words of a clause as queries: the most telling ones, in its own language and by their translations in others.</summary>
internal sealed class ClauseWords
{
    /// <summary>How many words a query has. More find hardly more and cost time.</summary>
    private const int MaxWords = 24;

    private const int MaxTranslations = 5;
    private const float LeastProbability = 0.05f;

    /// <summary>What is in a larger share of the provisions tells nothing.</summary>
    private const double TooFrequent = 0.5;

    private readonly string _language;
    private readonly TranslationLexicon _lexicon;
    private readonly AnalyzerSet _analyzers;
    private readonly IndexStemStatistics _statistics;
    private readonly List<(AnalyzedToken Token, int Count)> _words;

    public ClauseWords(string text, string language, TranslationLexicon lexicon, AnalyzerSet analyzers, IndexStemStatistics statistics)
    {
        (_language, _lexicon, _analyzers, _statistics) = (language, lexicon, analyzers, statistics);
        _words =
        [
            .. AnalyzedText.TokensOf(text, analyzers.ForDocuments(language)).Where(token => !token.IsStopWord)
                .GroupBy(token => token.Stems[0], StringComparer.Ordinal).Select(same => (same.First(), same.Count())),
        ];
    }

    /// <summary>The words as alternatives in the bodies of a language; null where the index has none of them.</summary>
    public EngineQuery? In(string language)
    {
        var suffix = IndexFields.Suffix(language);
        var documents = _statistics.Documents(language);
        var queries = _words.Select(word => Query(word, suffix, language, documents)).Where(word => word.Weight > 0)
            .OrderByDescending(word => word.Weight).Take(MaxWords).Select(word => word.Query!).ToArray();
        return queries.Length == 0 ? null : BooleanQuery.Any(queries);
    }

    private (EngineQuery? Query, double Weight) Query((AnalyzedToken Token, int Count) word, string suffix, string language, int documents)
    {
        WeightedTerm[] terms = [.. TermsOf(word.Token, language).Select(stem => new WeightedTerm(new Term(IndexFields.Body(suffix), stem.Stem), stem.Probability))];
        var found = Math.Min(documents, terms.Sum(term => term.Weight * _statistics.DocumentsWith(language, term.Term.Text)));
        return found == 0 || found > Math.Max(2, TooFrequent * documents)
            ? default
            : (new SynonymQuery(ValueList.From(terms)), Math.Log((documents + 1) / (found + 0.5)) * (1 + Math.Log(word.Count)));
    }

    /// <summary>The stems that stand for a word in a language, the likeliest of weight 1.</summary>
    private IEnumerable<Translation> TermsOf(AnalyzedToken token, string language)
    {
        if (language == _language)
        {
            return token.Stems.Distinct(StringComparer.Ordinal).Select((stem, i) => new Translation(stem, i == 0 ? 1 : 0.5f));
        }

        var translations = Translations(token.Stems[0], language);
        return translations.Count > 0 ? translations : SameWord(token, language);
    }

    private List<Translation> Translations(string stem, string language)
    {
        var found = new List<Translation>();
        var all = _lexicon.Table(_language, language) is { } table ? table.Of(stem) : [];
        foreach (var translation in all)
        {
            if (translation.Probability >= LeastProbability && found.Count < MaxTranslations)
            {
                found.Add(translation with { Probability = translation.Probability / all[0].Probability });
            }
        }

        return found;
    }

    /// <summary>A number, a name or a word that nobody translated may be the same in the other language, under endings of its own.</summary>
    private IEnumerable<Translation> SameWord(AnalyzedToken token, string language) => AnalyzedText.TokensOf(token.Stems[0], _analyzers.For(language))
        .SelectMany(other => other.Stems).Append(token.Stems[0]).Distinct(StringComparer.Ordinal).Select(stem => new Translation(stem, 1));
}
