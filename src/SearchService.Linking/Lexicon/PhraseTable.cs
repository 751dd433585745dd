using System.Runtime.InteropServices;

namespace SearchService.Linking.Lexicon;

/// <summary>The terms of one language that have several words, or one word where the other language needs several. Immutable and thread-safe.</summary>
/// <remarks>
/// Terms are sequences of stems without those of stop words: “protection of the environment” is protect, environ. Whoever looks up
/// leaves stop words out likewise. A look-up is a walk down a tree, a step for each stem, and allocates nothing.
/// </remarks>
public sealed class PhraseTable
{
    private const int Root = 0;

    private readonly Dictionary<(int Node, string Stem), int> _steps = [];
    private readonly List<PhraseTranslation[]> _endings = [[]];

    internal PhraseTable(string from, string to, IEnumerable<KeyValuePair<string, PhraseTranslation[]>> phrases)
    {
        From = from;
        To = to;
        foreach (var (phrase, translations) in phrases)
        {
            var stems = phrase.Split(' ');
            Longest = Math.Max(Longest, stems.Length);
            _endings[NodeFor(stems)] = translations;
            Count++;
        }
    }

    /// <summary>The language of the terms that are looked up.</summary>
    public string From { get; }

    /// <summary>The language of the translations.</summary>
    public string To { get; }

    /// <summary>How many terms there are.</summary>
    public int Count { get; }

    /// <summary>The number of stems of the longest term.</summary>
    public int Longest { get; }

    /// <summary>The longest term that begins at a place of a list of stems, or null where none does.</summary>
    public PhraseMatch? LongestAt(IReadOnlyList<string> stems, int start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        PhraseMatch? found = null;
        var node = Root;
        for (var i = start; i < stems.Count && _steps.TryGetValue((node, stems[i]), out node); i++)
        {
            found = Ending(node, i + 1 - start) ?? found;
        }

        return found;
    }

    /// <summary>The same where a word may have one of several stems; of equally long terms that of the likelier stems, which come first.</summary>
    public PhraseMatch? LongestAt(IReadOnlyList<IReadOnlyList<string>> words, int start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        return Walk(words, start, 0, Root);
    }

    /// <summary>The translations of a term, its stems with a space between; none where it is not known.</summary>
    public ReadOnlySpan<PhraseTranslation> Of(string phrase)
    {
        var node = Root;
        foreach (var stem in phrase.Split(' '))
        {
            if (!_steps.TryGetValue((node, stem), out node))
            {
                return [];
            }
        }

        return _endings[node];
    }

    /// <summary>All terms, their stems with a space between, with the translations; in no particular order.</summary>
    internal IEnumerable<(string Phrase, PhraseTranslation[] Translations)> All()
    {
        var spelt = new string[_endings.Count];
        foreach (var ((from, stem), to) in _steps.OrderBy(step => step.Value))
        {
            spelt[to] = from == Root ? stem : spelt[from] + ' ' + stem;
            if (_endings[to].Length > 0)
            {
                yield return (spelt[to], _endings[to]);
            }
        }
    }

    private PhraseMatch? Walk(IReadOnlyList<IReadOnlyList<string>> words, int start, int length, int node)
    {
        PhraseMatch? found = null;
        if (start + length < words.Count)
        {
            foreach (var stem in words[start + length])
            {
                if (_steps.TryGetValue((node, stem), out var next)
                    && (Walk(words, start, length + 1, next) ?? Ending(next, length + 1)) is { } longer && longer.Length > (found?.Length ?? 0))
                {
                    found = longer;
                }
            }
        }

        return found;
    }

    private PhraseMatch? Ending(int node, int length) => _endings[node] is { Length: > 0 } translations ? new PhraseMatch(length, translations) : null;

    private int NodeFor(string[] stems)
    {
        var node = Root;
        foreach (var stem in stems)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_steps, (node, stem), out var known);
            if (!known)
            {
                next = _endings.Count;
                _endings.Add([]);
            }

            node = next;
        }

        return node;
    }
}
