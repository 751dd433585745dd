namespace SearchService.Linking.Lexicon;

/// <summary>The terms of one language that have several words, or one word where the other language needs several. Immutable and thread-safe.</summary>
/// <remarks>
/// Terms are sequences of stems without those of stop words: “protection of the environment” is protect, environ. Whoever looks up
/// leaves stop words out likewise. A look-up is a walk down a tree, a step for each stem, and allocates nothing.
/// </remarks>
public sealed class PhraseTable
{
    private readonly Dictionary<string, PhraseTranslation[]> _all = new(StringComparer.Ordinal);
    private readonly StemTree _tree = new();
    private readonly Dictionary<int, PhraseTranslation[]> _endings = [];

    internal PhraseTable(string from, string to, IEnumerable<KeyValuePair<string, PhraseTranslation[]>> phrases)
    {
        From = from;
        To = to;
        foreach (var (phrase, translations) in phrases)
        {
            _all.Add(phrase, translations);
            var stems = phrase.Split(' ');
            PhraseTranslation[] several = stems.Length > 1 ? translations : [.. translations.Where(translation => translation.Stems.Count > 1)];
            if (several.Length > 0)
            {
                Longest = Math.Max(Longest, stems.Length);
                _endings[_tree.Add(stems)] = several;
            }
        }
    }

    /// <summary>The language of the terms that are looked up.</summary>
    public string From { get; }

    /// <summary>The language of the translations.</summary>
    public string To { get; }

    /// <summary>How many terms there are.</summary>
    public int Count => _endings.Count;

    /// <summary>The number of stems of the longest term.</summary>
    public int Longest { get; }

    /// <summary>All pairs of terms, their stems with a space between, those of single words too; in no particular order.</summary>
    internal IEnumerable<(string From, string To, float Probability)> Pairs =>
        _all.SelectMany(term => term.Value.Select(translation => (term.Key, string.Join(' ', translation.Stems), translation.Probability)));

    /// <summary>The longest term that begins at a place of a list of stems, or null where none does.</summary>
    public PhraseMatch? LongestAt(IReadOnlyList<string> stems, int start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        PhraseMatch? found = null;
        var node = StemTree.Root;
        for (var i = start; i < stems.Count && _tree.TryStep(node, stems[i], out node); i++)
        {
            found = Ending(node, i + 1 - start) ?? found;
        }

        return found;
    }

    /// <summary>The same where a word may have one of several stems; of equally long terms that of the likelier stems, which come first.</summary>
    public PhraseMatch? LongestAt(IReadOnlyList<IReadOnlyList<string>> words, int start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        return Walk(words, start, 0, StemTree.Root);
    }

    /// <summary>The translations of a term, its stems with a space between; none where it is not known.</summary>
    public ReadOnlySpan<PhraseTranslation> Of(string phrase)
    {
        var node = StemTree.Root;
        foreach (var stem in phrase.Split(' '))
        {
            if (!_tree.TryStep(node, stem, out node))
            {
                return [];
            }
        }

        return _endings.GetValueOrDefault(node) ?? [];
    }

    /// <summary>Whether a term has a translation, single words too.</summary>
    internal bool Has(string phrase, string translation) =>
        _all.TryGetValue(phrase, out var known) && known.Any(each => string.Join(' ', each.Stems) == translation);

    private PhraseMatch? Walk(IReadOnlyList<IReadOnlyList<string>> words, int start, int length, int node)
    {
        PhraseMatch? found = null;
        if (start + length < words.Count)
        {
            foreach (var stem in words[start + length])
            {
                if (_tree.TryStep(node, stem, out var next)
                    && (Walk(words, start, length + 1, next) ?? Ending(next, length + 1)) is { } longer && longer.Length > (found?.Length ?? 0))
                {
                    found = longer;
                }
            }
        }

        return found;
    }

    private PhraseMatch? Ending(int node, int length) => _endings.TryGetValue(node, out var translations) ? new PhraseMatch(length, translations) : null;
}
