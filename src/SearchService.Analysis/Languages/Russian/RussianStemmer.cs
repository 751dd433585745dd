using SearchService.Analysis.Explaining;
using SearchService.Analysis.Kazakh;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages.Russian;

/// <summary>Russian stems by lists of irregular words, paradigms and a learned stem list, by the Snowball stemmer where these say nothing.</summary>
/// <remarks>The stem is a key like the dictionary form. Every way to cut a word into a known stem and an ending of it is weighed; nothing is allocated.</remarks>
public sealed class RussianStemmer : Stemmer
{
    private const int ShortestHalf = 5;

    private static readonly string[] s_adjectiveEndings = ["ый", "ий", "ой"];

    private readonly RussianStemModel _model;
    private readonly RussianParadigms _paradigms = RussianParadigms.Instance;
    private readonly RussianSnowballStemmer _fallback = new();
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _irregular;

    /// <summary>The stemmer with the model of this assembly.</summary>
    public RussianStemmer()
        : this(RussianStemModel.Default)
    {
    }

    /// <summary>The stemmer with a model.</summary>
    public RussianStemmer(RussianStemModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        var lists = RussianClosedLists.Instance;
        _irregular = lists.Keys.GetAlternateLookup<ReadOnlySpan<char>>();
        Version = $"russian-2 {_paradigms.Version} {lists.Version} {model.Fingerprint} {_fallback.Version}";
    }

    /// <inheritdoc/>
    public override string Version { get; }

    /// <inheritdoc/>
    public override void Stem(ReadOnlySpan<char> exact, TokenKind kind, StemBuffer stems)
    {
        ArgumentNullException.ThrowIfNull(stems);
        if (exact.Contains('ё'))
        {
            var folded = stems.Reserve(exact.Length);
            exact.Replace(folded, 'ё', 'е');
            // The key is built in the same room, of which the word is a prefix until the citation ending is put behind the stem.
            exact = folded;
        }

        if (_irregular.TryGetValue(exact, out var key))
        {
            stems.Add(key);
            return;
        }

        if (Best(exact) is var (length, paradigm) && paradigm >= 0)
        {
            AddKey(exact[..length], _paradigms.Paradigms[paradigm].Citation, stems);
            return;
        }

        _fallback.Stem(exact, kind, stems);
    }

    /// <inheritdoc/>
    public override void StemFirstHalf(ReadOnlySpan<char> exact, StemBuffer stems)
    {
        ArgumentNullException.ThrowIfNull(stems);
        if (exact.Length is < ShortestHalf or > Tokenizer.MaxLength || exact[^1] is not ('о' or 'е'))
        {
            return;
        }

        Span<char> adjective = stackalloc char[exact.Length + 1];
        exact[..^1].CopyTo(adjective);
        foreach (var ending in s_adjectiveEndings)
        {
            ending.CopyTo(adjective[^2..]);
            if (Best(adjective) is var (length, index) && index >= 0 && RussianForms.ClassOf(_paradigms.Paradigms[index]) == WordClass.Adjective)
            {
                AddKey(adjective[..length], _paradigms.Paradigms[index].Citation, stems);
                return;
            }
        }
    }

    /// <inheritdoc/>
    public override StemExplanation Explain(ReadOnlySpan<char> exact, TokenKind kind)
    {
        var stems = new StemBuffer();
        Stem(exact, kind, stems);
        var stem = stems[0].ToString();
        var word = exact.ToString().Replace('ё', 'е');
        if (_irregular.ContainsKey(word))
        {
            return new StemExplanation(StemMethod.List, [new StemReading { Stem = stem, IsKnown = true }]);
        }

        if (Best(word) is var (length, index) && index < 0)
        {
            return new StemExplanation(
                StemMethod.Snowball,
                [new StemReading { Stem = stem, Steps = stem == word ? [] : [StemStep.Between(RussianForms.Unnamed, word, stem)] }]);
        }

        var paradigm = _paradigms.Paradigms[index];
        return new StemExplanation(StemMethod.Paradigm, [new StemReading
        {
            Stem = stem,
            Class = RussianForms.ClassOf(paradigm),
            IsKnown = true,
            Paradigm = paradigm.Name,
            Steps = RussianForms.Steps(paradigm, word[length..]),
        }]);
    }

    private static void AddKey(ReadOnlySpan<char> stem, string citation, StemBuffer stems)
    {
        var room = stems.Reserve(stem.Length + citation.Length);
        stem.CopyTo(room);
        citation.CopyTo(room[stem.Length..]);
        stems.Commit(room.Length);
    }

    // The length of the stem and the paradigm that together cost least, or a paradigm of -1.
    private (int Length, int Paradigm) Best(ReadOnlySpan<char> word)
    {
        var (bestLength, bestParadigm, bestCost) = (0, -1, float.MaxValue);
        var hash = WordHash.Empty;
        for (var length = 0; length <= word.Length; length++)
        {
            if (length > 0)
            {
                hash = WordHash.Extend(hash, word[length - 1]);
            }

            if (word.Length - length > _paradigms.MaxEnding || _model.Find(word[..length], hash) is not { IsEmpty: false } entries)
            {
                continue;
            }

            var paradigms = _paradigms.WithEnding(word[length..], out var pair);
            foreach (var (paradigm, stemCost) in entries)
            {
                var index = paradigms.IndexOf(paradigm);
                if (index >= 0 && stemCost + _model.EndingCost(pair + index) < bestCost)
                {
                    (bestLength, bestParadigm, bestCost) = (length, paradigm, stemCost + _model.EndingCost(pair + index));
                }
            }
        }

        return (bestLength, bestParadigm);
    }
}
