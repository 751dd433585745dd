using System.Runtime.InteropServices;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Matching;

/// <summary>What each stem of the units of one language may be in the units of another, and how probably.</summary>
internal sealed class WordTranslations
{
    private readonly UnitStems _from;
    private readonly UnitStems _to;
    private readonly TranslationTable? _direct;
    private readonly List<(TranslationTable There, TranslationTable On)> _pivots = [];
    private readonly MatchingWeights _weights;
    private readonly SpellingIndex _spellings;
    private readonly PrefixIndex? _prefixes;
    private readonly TranslationTable? _own;
    private readonly Dictionary<string, float> _found = new(StringComparer.Ordinal);

    public WordTranslations(UnitStems from, UnitStems to, TranslationLexicon lexicon, MatchingWeights weights, SpellingIndex spellings, TranslationTable? own = null)
    {
        (_from, _to, _weights, _spellings, _own) = (from, to, weights, spellings, own);
        _direct = lexicon.Table(from.Language, to.Language);
        _prefixes = _direct is null ? null : new PrefixIndex(_direct.Stems);
        foreach (var there in lexicon.Tables.Where(table => table.From == from.Language && table.To != to.Language))
        {
            if (lexicon.Table(there.To, to.Language) is { } on)
            {
                _pivots.Add((there, on));
            }
        }

        Of = new (int Stem, float Probability)[from.Stems.Count][];
        for (var stem = 0; stem < Of.Length; stem++)
        {
            Of[stem] = Translate(from.Stems[stem]);
        }
    }

    /// <summary>For each stem, by its number, the numbers of the stems of the other language with their probabilities.</summary>
    public (int Stem, float Probability)[][] Of { get; }

    private (int Stem, float Probability)[] Translate(string stem)
    {
        _found.Clear();
        var known = AddTable(_direct, stem, 1);
        foreach (var (there, on) in _pivots)
        {
            foreach (var middle in there.Of(stem))
            {
                known += AddTable(on, middle.Stem, middle.Probability * (known > 0 ? _weights.PivotOfKnown : _weights.Pivot));
            }
        }

        if (!stem.Any(char.IsLetter) || (known == 0 && _to.NumberOf(stem) >= 0))
        {
            _found[stem] = 1;
        }
        else
        {
            if (known == 0 && _prefixes is not null && _weights.Prefix > 0)
            {
                foreach (var other in _prefixes.Nearest(stem))
                {
                    known += AddTable(_direct, other, _weights.Prefix);
                }
            }

            var share = known > 0 ? _weights.SpellingOfKnown : _weights.SameSpelling;
            if (share > 0)
            {
                foreach (var (word, similarity) in _spellings.Alike(stem, _weights.LeastAlike, 6))
                {
                    Add(_to.Stems[word], share * (similarity - _weights.LeastAlike + 0.1f) / (1.1f - _weights.LeastAlike));
                }
            }
        }

        if (_own is not null)
        {
            var own = _own.Of(stem);
            if (!own.IsEmpty)
            {
                foreach (var key in _found.Keys.ToArray())
                {
                    _found[key] *= 1 - _weights.Own;
                }

                foreach (var translation in own)
                {
                    Sum(translation.Stem, _weights.Own * translation.Probability);
                }
            }
        }

        return [.. _found.Where(entry => entry.Value > 0.01f && _to.NumberOf(entry.Key) >= 0).Select(entry => (_to.NumberOf(entry.Key), Math.Min(1, entry.Value)))];
    }

    private float AddTable(TranslationTable? table, string stem, float share)
    {
        var sum = 0f;
        foreach (var translation in table is null ? [] : table.Of(stem))
        {
            Add(translation.Stem, share * translation.Probability);
            sum += share * translation.Probability;
        }

        return sum;
    }

    private void Add(string stem, float probability)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, stem, out _);
        known = Math.Max(known, probability);
    }

    private void Sum(string stem, float probability)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, stem, out _);
        known += probability;
    }
}
