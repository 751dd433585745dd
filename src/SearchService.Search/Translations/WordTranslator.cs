using SearchService.Analysis;
using SearchService.Linking.Lexicon;
using SearchService.Search.Query;
using SearchService.Search.Results;
using SearchService.Search.Spelling;

namespace SearchService.Search.Translations;

/// <summary>Translates the words of one query into one language. Not thread-safe.</summary>
internal sealed class WordTranslator
{
    /// <summary>The most translations of a word.</summary>
    public const int MaxTranslations = 8;

    /// <summary>Translations that are less probable are left out.</summary>
    private const float LeastProbability = 0.03f;

    /// <summary>The exponent by which probabilities become weights: the less likely translations are the surer, the less a lexicon has seen.</summary>
    private const float Flattening = 0.6f;

    /// <summary>The exponent by which the probability of the likeliest translation becomes the weight of a word.</summary>
    private const float Trust = 0.4f;

    private readonly TranslationLexicon _lexicon;
    private readonly AnalyzerSet _analyzers;
    private readonly IndexWords _words;
    private readonly QueryReadings _readings;
    private readonly IReadOnlyList<string> _sources;
    private readonly string _target;
    private readonly HashSet<string> _without;
    private readonly List<QueryExpansion> _expansions = [];

    /// <param name="lexicon">The lexicon.</param>
    /// <param name="analyzers">The analyzers of the index.</param>
    /// <param name="words">The words that the index has.</param>
    /// <param name="readings">In which spelling the words are searched.</param>
    /// <param name="sources">The languages that the query may be in, the likeliest first.</param>
    /// <param name="target">The language to translate into.</param>
    /// <param name="without">Translations not to search for.</param>
    public WordTranslator(
        TranslationLexicon lexicon, AnalyzerSet analyzers, IndexWords words, QueryReadings readings, IReadOnlyList<string> sources, string target,
        IEnumerable<string> without)
    {
        _lexicon = lexicon;
        _analyzers = analyzers;
        _words = words;
        _readings = readings;
        _sources = sources;
        _target = target;
        _without = without.Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What the words that were translated so far were expanded to, in their order.</summary>
    public IReadOnlyList<QueryExpansion> Expansions => _expansions;

    /// <summary>The words that a typed word consists of, which is one as a rule.</summary>
    public IReadOnlyList<TranslatedWord> WordsOf(string typed)
    {
        var source = _sources[0];
        var text = _readings.Of(source, typed) is [var likeliest, ..] ? likeliest.Text : typed;
        var guest = _analyzers.For(source);
        var tokens = AnalyzedText.TokensOf(text, guest);
        var own = AnalyzedText.TokensOf(text, _analyzers.For(_target), guest);
        if (tokens.Count != own.Count)
        {
            return [.. own.Select(token => new TranslatedWord(token, token.Stems, [], 1))];
        }

        return [.. tokens.Select((token, i) => Translate(token, own[i], tokens.Count == 1 ? typed : token.Exact))];
    }

    /// <summary>A whole phrase as a term; null where it is none that is known and that the index has.</summary>
    public TranslatedPhrase? TermOf(string phrase)
    {
        var tokens = AnalyzedText.TokensOf(phrase, _analyzers.For(_sources[0])).Where(token => !token.IsStopWord).ToList();
        if (_lexicon.Phrases(_sources[0], _target)?.LongestAt([.. tokens.Select(token => token.Stems)], 0) is not { } match
            || match.Length < tokens.Count || Weighted(match.Translations) is not { Count: > 0 } alternatives)
        {
            return null;
        }

        Show(phrase, "phrase", alternatives.Select(each => (each.Form, each.Weight)));
        return new TranslatedPhrase(0, match.Length, alternatives);
    }

    /// <summary>The terms of several words, or that need several in the other language, among words in their order without stop words; each word is in one term.</summary>
    public IReadOnlyList<TranslatedPhrase> PhrasesOf(IReadOnlyList<TranslatedWord> words)
    {
        var phrases = new List<TranslatedPhrase>();
        if (_lexicon.Phrases(_sources[0], _target) is not { } table)
        {
            return phrases;
        }

        IReadOnlyList<string>[] stems = [.. words.Select(word => word.Source)];
        for (var at = 0; at < stems.Length; at++)
        {
            if (table.LongestAt(stems, at) is { } match && Weighted(match.Translations) is { Count: > 0 } alternatives)
            {
                phrases.Add(new TranslatedPhrase(at, match.Length, alternatives));
                Show(
                    string.Join(' ', words.Skip(at).Take(match.Length).Select(word => word.Token.Exact)), "phrase",
                    alternatives.Select(each => (each.Form, each.Weight)));
                at += match.Length - 1;
            }
        }

        return phrases;
    }

    private TranslatedWord Translate(AnalyzedToken token, AnalyzedToken own, string shown)
    {
        own = own with { IsStopWord = token.IsStopWord };
        if (token.IsStopWord)
        {
            return new TranslatedWord(own, token.Stems, [], 1);
        }

        var found = Probable(token);
        if (found.Count == 0)
        {
            own = Respelled(token, own);
            var alike = Alike(own);
            Show(shown, "spelling", alike.Select(each => (each.Form, each.Weight)));
            return new TranslatedWord(own, token.Stems, alike, 1);
        }

        var (translations, weight) = Weighted(found.Where(translation => !own.Stems.Contains(translation.Key)));
        Show(shown, "word", translations.Select(each => (each.Form, each.Weight)));
        return new TranslatedWord(own, token.Stems, translations, weight);
    }

    private void Show(string word, string kind, IEnumerable<(string Form, float Weight)> to)
    {
        ExpandedWord[] words = [.. to.Select(each => new ExpandedWord(each.Form, Math.Round(each.Weight, 2)))];
        if (words.Length > 0 && !_expansions.Exists(expansion => expansion.Word == word))
        {
            _expansions.Add(new QueryExpansion(word, _target, words) { Kind = kind });
        }
    }

    /// <summary>The translations of an ambiguous word are those of its stems, each stem counting alike; of a word of unsure language, those of the first that knows it.</summary>
    private Dictionary<string, float> Probable(AnalyzedToken token)
    {
        var found = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var source in _sources.Where(source => source != _target))
        {
            var stems = source == _sources[0] ? token.Stems
                : AnalyzedText.TokensOf(token.Exact, _analyzers.For(source)) is [var other] ? other.Stems : [];
            foreach (var stem in stems)
            {
                foreach (var translation in _lexicon.Table(source, _target) is { } table ? table.Of(stem) : [])
                {
                    found[translation.Stem] = found.GetValueOrDefault(translation.Stem) + (translation.Probability / stems.Count);
                }
            }

            if (found.Count > 0)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>The likeliest weighs 1; how likely that one is makes the weight of the word.</summary>
    private (List<WeightedStem> Translations, float Weight) Weighted(IEnumerable<KeyValuePair<string, float>> found)
    {
        var kept = found.Where(translation => translation.Value >= LeastProbability)
            .OrderByDescending(translation => translation.Value).ThenBy(translation => translation.Key, StringComparer.Ordinal)
            .Select(translation => new WeightedStem(translation.Key, _words.Forms.Of(translation.Key, _target), translation.Value))
            .Where(translation => !IsLeftOut(translation.Form) && !IsLeftOut(translation.Stem))
            .Take(MaxTranslations).ToList();
        return kept.Count == 0 ? (kept, 1)
            : ([.. kept.Select(translation => translation with { Weight = MathF.Pow(translation.Weight / kept[0].Weight, Flattening) })],
                MathF.Pow(Math.Min(1, kept[0].Weight), Trust));
    }

    /// <summary>The terms that texts of the index have.</summary>
    private List<WeightedPhrase> Weighted(IReadOnlyList<PhraseTranslation> translations)
    {
        var kept = translations.Select(each => (each.Stems, Form: _words.Phrases.Of(each.Stems, _target), each.Probability))
            .Where(each => each.Form is not null && !IsLeftOut(each.Form)).ToList();
        return [.. kept.Select(each => new WeightedPhrase(each.Stems, each.Form!, MathF.Pow(each.Probability / kept[0].Probability, Flattening)))];
    }

    private bool IsLeftOut(string form) => _without.Contains(form);

    /// <summary>An unknown word that the index does not have in this language may be a name that it spells otherwise.</summary>
    private List<WeightedStem> Alike(AnalyzedToken own) => _words.Has(own, _target)
        ? []
        : [.. _words.Alike.Of(own.Exact, _target).Where(alike => !own.Stems.Contains(alike.Stem) && !IsLeftOut(alike.Form) && !IsLeftOut(alike.Stem))];

    /// <summary>An unknown word of Kazakh or Russian may be the same in the other, under endings of its own.</summary>
    private AnalyzedToken Respelled(AnalyzedToken token, AnalyzedToken own)
    {
        if (_target == "en" || _sources[0] == "en")
        {
            return own;
        }

        var analyzer = _analyzers.For(_target);
        var stems = token.Stems.SelectMany(stem => AnalyzedText.TokensOf(stem, analyzer)).SelectMany(other => other.Stems);
        return own with { Stems = [.. own.Stems.Union(stems, StringComparer.Ordinal)] };
    }
}
