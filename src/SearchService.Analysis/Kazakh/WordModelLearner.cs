namespace SearchService.Analysis.Kazakh;

/// <summary>Learns the forms of words, their frequency and their neighbours from correct text.</summary>
/// <remarks>
/// Left out: rare words, which may be misprints; pieces that are the spelling of an ending (in broken text <c>ның</c> stands alone)
/// and are not in the closed lists; words that the text has much oftener as two words side by side, which are glued themselves.
/// Deterministic. Not thread-safe.
/// </remarks>
public sealed class WordModelLearner
{
    private readonly Dictionary<string, int> _ids = [];
    private readonly List<string> _words = [];
    private readonly List<int> _counts = [];
    private readonly Dictionary<(int First, int Second), int> _pairs = [];
    private int _previous = -1;
    private long _total;

    /// <summary>How often a word must occur.</summary>
    public int MinWordCount { get; init; } = 3;

    /// <summary>How often a word of up to three letters, or one that could be a row of endings, must occur that is in no closed list.</summary>
    public int MinShortWordCount { get; init; } = 200;

    /// <summary>How often two words must stand side by side.</summary>
    public int MinPairCount { get; init; } = 4;

    /// <summary>Adds the next word of a text, in exact form.</summary>
    public void Add(ReadOnlySpan<char> exact)
    {
        var lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(exact, out var id))
        {
            id = _words.Count;
            var word = exact.ToString();
            _ids.Add(word, id);
            _words.Add(word);
            _counts.Add(0);
        }

        _counts[id]++;
        _total++;
        if (_previous >= 0)
        {
            _pairs[(_previous, id)] = _pairs.GetValueOrDefault((_previous, id)) + 1;
        }

        _previous = id;
    }

    /// <summary>Says that the next word does not stand beside the last one: a number, a stop or the end of a text is between.</summary>
    public void Break() => _previous = -1;

    /// <summary>Writes the model of all words added, which <see cref="WordModel.Read"/> reads.</summary>
    public void Learn(TextWriter model, string version)
    {
        ArgumentNullException.ThrowIfNull(model);
        Dictionary<string, double> costs = [];
        for (var id = 0; id < _words.Count; id++)
        {
            if (IsWord(_words[id], _counts[id]) && !IsGlued(_words[id], _counts[id]))
            {
                costs.Add(_words[id], -100 * Math.Log(_counts[id] / (double)_total));
            }
        }

        var pairs = new PairSet();
        foreach (var ((first, second), count) in _pairs)
        {
            if (count >= MinPairCount && costs.ContainsKey(_words[first]) && costs.ContainsKey(_words[second]))
            {
                pairs.Add(WordHash.Of(_words[first]), WordHash.Of(_words[second]));
            }
        }

        WordModel.Write(model, version, costs, pairs);
    }

    private bool IsWord(string word, int count)
    {
        if (count < MinWordCount || word.Length < 2)
        {
            return false;
        }

        var lists = ClosedLists.Instance;
        return lists.Nouns.Contains(word) || lists.Functions.Contains(word) || lists.Irregular.ContainsKey(word)
            || ((count >= MinShortWordCount || (word.Length > 3 && !SuffixChain.IsNounEnding(word))) && !SuffixAutomaton.Instance.IsSuffix(word));
    }

    // A lost space: the text has the two parts side by side oftener than together, and the second is no mere ending.
    private bool IsGlued(string word, int count)
    {
        const int Ratio = 2;
        const int MinCount = 5;
        for (var i = 2; i <= word.Length - 2; i++)
        {
            if (_ids.TryGetValue(word[..i], out var first) && _ids.TryGetValue(word[i..], out var second)
                && _pairs.GetValueOrDefault((first, second)) >= Math.Max(MinCount, count * Ratio)
                && !SuffixChain.IsNounEnding(word.AsSpan(i)))
            {
                return true;
            }
        }

        return false;
    }
}
