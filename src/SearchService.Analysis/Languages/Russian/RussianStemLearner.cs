namespace SearchService.Analysis.Languages.Russian;

/// <summary>Finds the stems and their paradigms in a list of words.</summary>
/// <remarks>
/// Every word is shared out among all stems and paradigms that could have made it, by how many other words each explains, by how usual
/// the ending is, and by what paradigm stems with such last letters take; these are counted anew from the shares, and so on. A
/// stem is kept when several words with different endings fall to it. Deterministic. Not thread-safe.
/// </remarks>
internal sealed class RussianStemLearner
{
    /// <summary>The cost of a stem that was listed by hand.</summary>
    public const float ListedCost = -3f;

    private const int Rounds = 12;
    private const double MinShare = 0.02;
    private const double EndingPrior = 0.3;
    private const double ListedMass = 20;

    private readonly RussianParadigms _paradigms = RussianParadigms.Instance;
    private readonly SortedDictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Stem, int Paradigm), int> _ids = [];
    private readonly List<(string Stem, int Paradigm)> _lexemes = [];
    private readonly List<Candidate[]> _candidates = [];

    /// <summary>The fewest times a word must have been seen.</summary>
    public int MinWordCount { get; init; } = 1;

    /// <summary>Adds one word in exact form.</summary>
    public void Add(string word) => _words[word] = _words.GetValueOrDefault(word) + 1;

    /// <summary>Writes the model, for <see cref="RussianStemModel.Read"/>.</summary>
    public void Learn(TextWriter model, string version)
    {
        FindCandidates();
        var masses = new double[_lexemes.Count];
        var listed = new bool[_lexemes.Count];
        foreach (var stem in _paradigms.Listed)
        {
            if (_ids.TryGetValue(stem, out var id))
            {
                listed[id] = true;
            }
        }

        var endingLogs = EndingLogs(new double[_paradigms.EndingCount]);
        var shares = _candidates.Select(candidates => new double[candidates.Length]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            endingLogs = Share(shares, ref masses, listed, endingLogs);
        }

        RussianStemModel.Write(model, version, Kept(shares), endingLogs);
    }

    private void FindCandidates()
    {
        var listed = _paradigms.Listed.ToHashSet();
        foreach (var (word, count) in _words)
        {
            if (count < MinWordCount)
            {
                continue;
            }

            List<Candidate> candidates = [];
            for (var end = Math.Max(0, word.Length - _paradigms.MaxEnding); end <= word.Length; end++)
            {
                var stem = word[..end];
                var paradigms = _paradigms.WithEnding(word.AsSpan(end), out var pair);
                foreach (var paradigm in paradigms)
                {
                    var free = end >= 2 && !_paradigms.Paradigms[paradigm].ListedOnly && _paradigms.Paradigms[paradigm].Follows(word[end - 1]);
                    if (free || listed.Contains((stem, paradigm)))
                    {
                        candidates.Add(new Candidate(IdOf(stem, paradigm), pair));
                    }

                    pair++;
                }
            }

            if (candidates.Count > 0)
            {
                _candidates.Add([.. candidates]);
            }
        }
    }

    private int IdOf(string stem, int paradigm)
    {
        if (!_ids.TryGetValue((stem, paradigm), out var id))
        {
            _ids.Add((stem, paradigm), id = _lexemes.Count);
            _lexemes.Add((stem, paradigm));
        }

        return id;
    }

    private double[] Share(double[][] shares, ref double[] masses, bool[] listed, double[] endingLogs)
    {
        var seen = masses;
        var known = Enumerable.Range(0, _lexemes.Count)
            .Where(id => listed[id] || seen[id] > 0.05)
            .Select(id => (_lexemes[id].Stem, _lexemes[id].Paradigm, listed[id] ? 1f : (float)Math.Max(0.05, 1 - Math.Exp(1 - Math.Max(1, seen[id])))));
        var guess = new RussianStemGuess(known);
        var next = new double[masses.Length];
        var endings = new double[endingLogs.Length];
        for (var word = 0; word < shares.Length; word++)
        {
            var candidates = _candidates[word];
            var share = shares[word];
            var sum = 0.0;
            for (var i = 0; i < candidates.Length; i++)
            {
                var (id, pair) = candidates[i];
                var (stem, paradigm) = _lexemes[id];
                var others = Math.Max(0, masses[id] - share[i]) + (listed[id] ? ListedMass : 0);
                var unknown = _paradigms.Paradigms[paradigm].ListedOnly
                    ? 0
                    : Math.Exp(-guess.Paradigms(stem)[paradigm] - RussianStemGuess.CostOf(stem.Length));
                share[i] = (others + unknown) * Math.Exp(endingLogs[pair]);
                sum += share[i];
            }

            for (var i = 0; i < candidates.Length; i++)
            {
                share[i] /= sum;
                next[candidates[i].Lexeme] += share[i];
                endings[candidates[i].Pair] += share[i];
            }
        }

        masses = next;
        return EndingLogs(endings);
    }

    private double[] EndingLogs(double[] counts)
    {
        var logs = new double[counts.Length];
        for (var i = 0; i < _paradigms.Paradigms.Length; i++)
        {
            var pairs = _paradigms.Paradigms[i].Endings.Select(ending => RussianStemModel.PairOf(ending, i)).ToArray();
            var sum = pairs.Sum(pair => counts[pair] + EndingPrior);
            foreach (var pair in pairs)
            {
                logs[pair] = Math.Log((counts[pair] + EndingPrior) / sum);
            }
        }

        return logs;
    }

    // The lexeme that explains the most words takes them all, then the next of what is left: one that another makes needless falls out.
    private ILookup<int, (string Stem, double Mass)> Kept(double[][] shares)
    {
        var words = new List<int>[_lexemes.Count];
        var taken = new bool[shares.Length];
        for (var word = 0; word < shares.Length; word++)
        {
            for (var i = 0; i < shares[word].Length; i++)
            {
                if (shares[word][i] >= MinShare)
                {
                    (words[_candidates[word][i].Lexeme] ??= []).Add(word);
                }
            }
        }

        double Weight(int id) => words[id].Where(word => !taken[word]).Sum(word => 1 + ShareOf(word, id, shares));
        PriorityQueue<int, (double, int)> queue = new(
            Enumerable.Range(0, words.Length).Where(id => words[id] is { Count: > 1 }).Select(id => (id, (-Weight(id), id))));
        List<(int Id, double Mass)> kept = [];
        while (queue.TryDequeue(out var id, out var priority))
        {
            var weight = Weight(id);
            var free = words[id].Count(word => !taken[word]);
            if (free < 2)
            {
                continue;
            }

            if (weight < -priority.Item1)
            {
                queue.Enqueue(id, (-weight, id));
                continue;
            }

            words[id].ForEach(word => taken[word] = true);
            kept.Add((id, free));
        }

        return kept.ToLookup(item => _lexemes[item.Id].Paradigm, item => (_lexemes[item.Id].Stem, item.Mass));
    }

    private double ShareOf(int word, int lexeme, double[][] shares) =>
        shares[word][Array.FindIndex(_candidates[word], candidate => candidate.Lexeme == lexeme)];

    private readonly record struct Candidate(int Lexeme, int Pair);
}
