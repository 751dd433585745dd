using SearchService.Analysis;
using SearchService.Analysis.Spelling;
using SearchService.Engine.Search;
using SearchService.Search.Query;
using SearchService.Search.Schema;

namespace SearchService.Search.Spelling;

/// <summary>The words that an index has, by language. Thread-safe.</summary>
internal sealed class IndexVocabulary(IndexSearcher searcher, AnalyzerSet analyzers)
{
    /// <summary>Whether the index has texts in the language.</summary>
    public bool Has(string suffix) => searcher.FieldStatistics(IndexFields.BodyExact(suffix)).DocCount > 0;

    /// <summary>In how many provisions a token of a language is, in any form and any of the text fields: the most of them; 0 where it is unknown.</summary>
    public int DocFreq(AnalyzedToken token, string suffix)
    {
        var most = 0;
        foreach (var field in ExactFields(suffix))
        {
            most = Math.Max(most, Count(field, token.Exact));
        }

        foreach (var stem in token.Stems)
        {
            most = Math.Max(most, Count(IndexFields.Body(suffix), stem));
        }

        return most;
    }

    /// <summary>The tokens of a text in a language.</summary>
    public List<AnalyzedToken> TokensOf(string text, string suffix) => AnalyzedText.TokensOf(text, analyzers.For(suffix));

    /// <summary>In how many provisions the rarest token of a text is.</summary>
    public int DocFreq(string text, string suffix)
    {
        var tokens = TokensOf(text, suffix);
        return tokens.Count == 0 ? 0 : tokens.Min(token => DocFreq(token, suffix));
    }

    /// <summary>How much a word that is in so many provisions tells, as the ranking has it.</summary>
    public double Rarity(int docFreq, string suffix)
    {
        var all = searcher.FieldStatistics(IndexFields.Body(suffix)).DocCount;
        return Math.Log(1 + ((Math.Max(all, docFreq) - docFreq + 0.5) / (docFreq + 0.5)));
    }

    /// <summary>The words of the index that a typed word may stand for, the likeliest first; those of headings and titles only where bodies have none.</summary>
    public List<SpelledWord> Spelled(string word, SpellingReading reading, string suffix)
    {
        var walk = new DictionaryWalk(reading, word);
        foreach (var field in ExactFields(suffix))
        {
            walk.Visit(searcher.Reader, field);
            if (walk.Found is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    private static string[] ExactFields(string suffix) =>
        [IndexFields.BodyExact(suffix), IndexFields.HeadingExact(suffix), IndexFields.TitleExact(suffix), IndexFields.PartyExact(suffix)];

    private int Count(string field, string term) => searcher.TermStatistics(new Term(field, term)).DocFreq;
}
