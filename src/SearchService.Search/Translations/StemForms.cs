using System.Collections.Concurrent;
using System.Text;
using SearchService.Analysis;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Search.Query;
using SearchService.Search.Schema;

namespace SearchService.Search.Translations;

/// <summary>Turns stems, which nobody writes, into words that the texts have.</summary>
/// <remarks>Thread-safe. A stem costs a walk over the terms that begin alike, once; only stems of the lexicon are asked for, so what is kept is bounded by it.</remarks>
internal sealed class StemForms(IndexSearcher searcher, AnalyzerSet analyzers)
{
    /// <summary>Of how many terms that begin like a stem the most frequent are looked for.</summary>
    private const int MaxTerms = 2000;

    /// <summary>How many of the most frequent terms are analysed.</summary>
    private const int MaxAnalysed = 25;

    /// <summary>How many letters of a stem its forms may lack: endings of the dictionary form are in none of the others.</summary>
    private const int LongestEnding = 2;

    private readonly ConcurrentDictionary<(string Stem, string Suffix), string> _forms = new();

    /// <summary>The most frequent form that a stem has in the bodies of a language; the stem itself where it has none.</summary>
    public string Of(string stem, string suffix) => _forms.GetOrAdd((stem, suffix), key => Find(key.Stem, key.Suffix));

    private string Find(string stem, string suffix)
    {
        var analyzer = analyzers.For(suffix);
        return Beginning(stem[..Math.Max(Math.Min(stem.Length, 3), stem.Length - LongestEnding)], suffix)
            .OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal).Take(MaxAnalysed)
            .Select(term => term.Key)
            .FirstOrDefault(term => AnalyzedText.TokensOf(term, analyzer) is [var token] && token.Stems[0] == stem) ?? stem;
    }

    private Dictionary<string, int> Beginning(string prefix, string suffix)
    {
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(prefix);
        foreach (var leaf in searcher.Reader.Leaves)
        {
            if (leaf.Reader.Terms(IndexFields.BodyExact(suffix))?.Iterator() is not { } found || found.SeekCeil(bytes) == SeekStatus.End)
            {
                continue;
            }

            for (var seen = 0; seen < MaxTerms && found.Term.StartsWith(bytes); seen++)
            {
                var text = Encoding.UTF8.GetString(found.Term);
                terms[text] = terms.GetValueOrDefault(text) + found.DocFreq;
                if (!found.Next())
                {
                    break;
                }
            }
        }

        return terms;
    }
}
