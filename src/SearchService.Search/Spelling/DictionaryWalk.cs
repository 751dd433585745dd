using System.Text;
using SearchService.Analysis.Spelling;
using SearchService.Engine.Index;

namespace SearchService.Search.Spelling;

/// <summary>Finds the terms of a field that a typed word may stand for: the lattice of its readings cut with the term dictionary.</summary>
/// <remarks>
/// Goes into a branch of the lattice only where the dictionary has a term that begins so. A word has thousands of readings, but the
/// dictionary has few beginnings: some dozens of seeks, at most <see cref="MaxSeeks"/>. One walk for one word; not thread-safe.
/// </remarks>
internal sealed class DictionaryWalk(SpellingReading reading, string word)
{
    private const int MaxSeeks = 5000;
    private const int LongestTerm = 512;

    private readonly byte[] _term = new byte[LongestTerm];
    private readonly Dictionary<string, SpelledWord> _found = new(StringComparer.Ordinal);
    private readonly List<SpellingOption>?[] _options = new List<SpellingOption>?[word.Length];
    private int _seeks;

    /// <summary>The words found so far, the likeliest first.</summary>
    public List<SpelledWord> Found =>
        [.. _found.Values.OrderByDescending(found => found.Score).ThenBy(found => found.Text, StringComparer.Ordinal)];

    /// <summary>Walks the terms of one field in every segment.</summary>
    public void Visit(IndexReader index, string field)
    {
        foreach (var leaf in index.Leaves)
        {
            if (leaf.Reader.Terms(field)?.Iterator() is { } terms)
            {
                Visit(terms, 0, 0, 0);
            }
        }
    }

    private void Visit(TermsEnum terms, int at, int length, int cost)
    {
        if (at == word.Length)
        {
            if (terms.SeekExact(_term.AsSpan(0, length)))
            {
                Add(Encoding.UTF8.GetString(_term, 0, length), terms.DocFreq, cost);
            }

            return;
        }

        foreach (var option in OptionsAt(at))
        {
            var longer = length + Encoding.UTF8.GetByteCount(option.Letters);
            if (longer > LongestTerm || ++_seeks > MaxSeeks)
            {
                return;
            }

            Encoding.UTF8.GetBytes(option.Letters, _term.AsSpan(length));
            var prefix = _term.AsSpan(0, longer);
            if (terms.SeekCeil(prefix) != SeekStatus.End && terms.Term.StartsWith(prefix))
            {
                Visit(terms, at + option.Length, longer, cost + option.Cost);
            }
        }
    }

    private List<SpellingOption> OptionsAt(int at)
    {
        if (_options[at] is not { } options)
        {
            _options[at] = options = [];
            reading.AddOptions(word, at, options);
        }

        return options;
    }

    private void Add(string text, int docFreq, int cost)
    {
        var known = _found.GetValueOrDefault(text, new SpelledWord(text, 0, cost));
        _found[text] = known with { DocFreq = known.DocFreq + docFreq, Cost = Math.Min(known.Cost, cost) };
    }
}
