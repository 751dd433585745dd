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
    public const int MaxTranslations = 6;

    /// <summary>Translations that are less probable are left out.</summary>
    private const float LeastProbability = 0.05f;

    private readonly TranslationLexicon _lexicon;
    private readonly AnalyzerSet _analyzers;
    private readonly StemForms _forms;
    private readonly QueryReadings _readings;
    private readonly IReadOnlyList<string> _sources;
    private readonly string _target;
    private readonly HashSet<string> _without;
    private readonly List<QueryExpansion> _expansions = [];

    /// <param name="lexicon">The lexicon.</param>
    /// <param name="analyzers">The analyzers of the index.</param>
    /// <param name="forms">The words that stems stand for.</param>
    /// <param name="readings">In which spelling the words are searched.</param>
    /// <param name="sources">The languages that the query may be in, the likeliest first.</param>
    /// <param name="target">The language to translate into.</param>
    /// <param name="without">Translations not to search for.</param>
    public WordTranslator(
        TranslationLexicon lexicon, AnalyzerSet analyzers, StemForms forms, QueryReadings readings, IReadOnlyList<string> sources, string target,
        IEnumerable<string> without)
    {
        _lexicon = lexicon;
        _analyzers = analyzers;
        _forms = forms;
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
            return [.. own.Select(token => new TranslatedWord(token, []))];
        }

        return [.. tokens.Select((token, i) => Translate(token, own[i], tokens.Count == 1 ? typed : token.Exact))];
    }

    private TranslatedWord Translate(AnalyzedToken token, AnalyzedToken own, string shown)
    {
        own = own with { IsStopWord = token.IsStopWord };
        if (token.IsStopWord)
        {
            return new TranslatedWord(own, []);
        }

        var found = Probable(token);
        var translations = Weighted(found.Where(translation => !own.Stems.Contains(translation.Key)));
        if (translations.Count > 0 && !_expansions.Exists(expansion => expansion.Word == shown))
        {
            _expansions.Add(new QueryExpansion(shown, _target, [.. translations.Select(each => new ExpandedWord(each.Form, Math.Round(each.Weight, 2)))]));
        }

        return new TranslatedWord(found.Count == 0 ? Respelled(token, own) : own, translations);
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

    /// <summary>The likeliest weighs 1, so that a word counts as much in one language as in the other.</summary>
    private List<WeightedStem> Weighted(IEnumerable<KeyValuePair<string, float>> found)
    {
        var kept = found.Where(translation => translation.Value >= LeastProbability)
            .OrderByDescending(translation => translation.Value).ThenBy(translation => translation.Key, StringComparer.Ordinal)
            .Select(translation => new WeightedStem(translation.Key, _forms.Of(translation.Key, _target), translation.Value))
            .Where(translation => !_without.Contains(translation.Form) && !_without.Contains(translation.Stem))
            .Take(MaxTranslations).ToList();
        return [.. kept.Select(translation => translation with { Weight = translation.Weight / kept[0].Weight })];
    }

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
