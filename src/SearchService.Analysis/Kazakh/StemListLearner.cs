namespace SearchService.Analysis.Kazakh;

/// <summary>Learns stems and the frequency of suffixes from the words of a text.</summary>
/// <remarks>
/// A stem is good when many different words are best explained by it. Every distinct word is read in all ways that the grammar
/// allows and shares itself out among its stems by their probability; then the stems are counted anew, and so on for a few rounds.
/// What a word itself gave to a stem does not count when that word is read again, so that a word seen in one form only does not
/// prove itself to be a stem. Deterministic. Not thread-safe.
/// </remarks>
public sealed class StemListLearner
{
    private const int Rounds = 8;
    private const double Scale = 100;
    private const double ClosedCount = 15;

    private readonly Dictionary<string, long> _words = [];
    private readonly Dictionary<(string Stem, int State), double> _counts = [];
    private readonly HashSet<(string Stem, int State)> _inflected = [];

    /// <summary>How often a word must occur to be learned from.</summary>
    public int MinWordCount { get; init; } = 2;

    /// <summary>How many different words, in sum of shares, make a stem.</summary>
    public double MinStemCount { get; init; } = 1.6;

    internal StemWeights Weights { get; init; } = new();

    /// <summary>Adds occurrences of a word in exact form.</summary>
    public void Add(ReadOnlySpan<char> exact, long count = 1)
    {
        if (exact.Length is >= 2 and <= SegmentationLattice.MaxLength)
        {
            var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
            lookup[exact] = lookup.TryGetValue(exact, out var before) ? before + count : count;
        }
    }

    /// <summary>Learns from all words added and writes the model, which <see cref="StemModel.Read"/> reads.</summary>
    public void Learn(TextWriter model, string version)
    {
        ArgumentNullException.ThrowIfNull(model);
        var words = _words.Where(word => word.Value >= MinWordCount && !ClosedLists.Instance.Irregular.ContainsKey(word.Key))
            .Select(word => word.Key).Order(StringComparer.Ordinal).ToArray();
        var shares = new List<((string Stem, int State) Key, double Share)>[words.Length];
        double[] transitions = [];
        for (var round = 0; round < Rounds; round++)
        {
            var next = new double[SuffixCosts.StateCount * SuffixCosts.StateCount];
            var total = words.Length;
            var lattice = new SegmentationLattice(
                CurrentStems(total), SuffixCosts.Create(transitions, round == 0 ? 0 : Weights.Learned), Weights);
            for (var i = 0; i < words.Length; i++)
            {
                lattice.Read(words[i]);
                shares[i] = Share(lattice, words[i], shares[i] ?? [], total, next);
            }

            Count(shares);
            FindInflected(lattice);
            transitions = next;
        }

        StemModel.Write(model, version, Stems(words.Length), transitions);
    }

    private List<((string Stem, int State) Key, double Share)> Share(
        SegmentationLattice lattice, string word, List<((string Stem, int State) Key, double Share)> own, double total, double[] transitions)
    {
        Span<char> room = stackalloc char[word.Length + 2];
        Dictionary<(string, int), (double Probability, StemCandidate Candidate)> readings = [];
        var sum = 0.0;
        foreach (var candidate in lattice.Candidates)
        {
            if (IsSpoken(lattice, candidate))
            {
                continue;
            }

            var key = (new string(room[..lattice.WriteStem(candidate, room)]), candidate.State);
            var cost = candidate.SuffixCost + Math.Min(candidate.BaseCost, OthersCost(key, own, total));
            var probability = Math.Exp(-cost / Scale);
            if (!readings.TryGetValue(key, out var known) || known.Probability < probability)
            {
                sum += probability - known.Probability;
                readings[key] = (probability, candidate);
            }
        }

        List<((string Stem, int State) Key, double Share)> shares = [];
        foreach (var (key, (probability, candidate)) in readings)
        {
            var share = probability / sum;
            if (share > 0.02)
            {
                shares.Add((key, share));
                CountTransitions(lattice, candidate, share, transitions);
            }
        }

        return shares;
    }

    private double OthersCost((string Stem, int State) key, List<((string Stem, int State) Key, double Share)> own, double total)
    {
        if (!_counts.TryGetValue(key, out var count) || _inflected.Contains(key))
        {
            return double.MaxValue;
        }

        foreach (var (ownKey, share) in own)
        {
            if (ownKey == key)
            {
                count -= share;
            }
        }

        return count > 0.05 ? -Math.Log(count / total) * Scale : double.MaxValue;
    }

    private static void CountTransitions(SegmentationLattice lattice, in StemCandidate candidate, double share, double[] transitions)
    {
        var (left, position, state) = (candidate.State, candidate.RootLength, candidate.First);
        if (candidate.RootLength != candidate.Length)
        {
            left = candidate.State;
            while (position < candidate.Length)
            {
                (position, state) = lattice.Next(position, state);
            }
        }

        while (true)
        {
            transitions[(left * SuffixCosts.StateCount) + state] += share;
            if (state == SuffixAutomaton.End)
            {
                break;
            }

            left = state;
            (position, state) = lattice.Next(position, state);
        }
    }

    private void Count(List<((string Stem, int State) Key, double Share)>[] shares)
    {
        _counts.Clear();
        foreach (var noun in ClosedLists.Instance.Nouns.Concat(ClosedLists.Instance.Elided))
        {
            _counts[(noun, SuffixAutomaton.NounStem)] = ClosedCount;
        }

        foreach (var verb in ClosedLists.Instance.Verbs)
        {
            _counts[(verb, SuffixAutomaton.VerbStem)] = ClosedCount;
        }

        foreach (var (key, share) in shares.SelectMany(list => list))
        {
            _counts[key] = _counts.GetValueOrDefault(key) + share;
        }
    }

    private WordTable<StemEntry> CurrentStems(double total)
    {
        var stems = Stems(total);
        StemModel.AddClosedLists(stems, ClosedLists.Instance);
        return WordTable<StemEntry>.Create(stems);
    }

    // Stems that are regular forms of other stems: plurals, verbal nouns, passives.
    private void FindInflected(SegmentationLattice lattice)
    {
        _inflected.Clear();
        Span<char> room = stackalloc char[SegmentationLattice.MaxLength + 2];
        foreach (var key in _counts.Keys)
        {
            if (IsClosed(key))
            {
                continue;
            }

            lattice.Read(key.Stem);
            foreach (var candidate in lattice.Candidates)
            {
                var root = new string(room[..lattice.WriteStem(candidate, room)]);
                if (candidate.RootLength == candidate.Length && candidate.Cost - candidate.SuffixCost < candidate.BaseCost
                    && IsListed((root, candidate.State)) && IsRegular(lattice, candidate, key.State))
                {
                    _inflected.Add(key);
                    break;
                }
            }
        }
    }

    private static bool IsClosed((string Stem, int State) key) =>
        key.State == SuffixAutomaton.VerbStem ? ClosedLists.Instance.Verbs.Contains(key.Stem)
        : ClosedLists.Instance.Nouns.Contains(key.Stem) || ClosedLists.Instance.Elided.Contains(key.Stem);

    private bool IsListed((string Stem, int State) key) =>
        IsClosed(key) || _counts.GetValueOrDefault(key) >= MinStemCount + ShortStemCount(key.Stem);

    private static bool IsRegular(SegmentationLattice lattice, in StemCandidate candidate, int state)
    {
        var (position, suffix) = (candidate.RootLength, candidate.First);
        var slot = SuffixSlot.None;
        while (suffix != SuffixAutomaton.End)
        {
            // The form with a linking vowel is spelled like the one with "its", and read as that: субъекті.
            var linked = suffix == SuffixCosts.StateOf("its") && lattice.IsClusterBefore(position);
            if (!linked && !SuffixGrammar.Rules[suffix - SuffixAutomaton.FirstRule].Regular)
            {
                return false;
            }

            slot = SuffixCosts.SlotOf(suffix);
            (position, suffix) = lattice.Next(position, suffix);
        }

        return slot != SuffixSlot.None && (slot is SuffixSlot.Voice or SuffixSlot.Negated) == (state == SuffixAutomaton.VerbStem);
    }

    private static bool IsSpoken(SegmentationLattice lattice, in StemCandidate candidate)
    {
        var (position, suffix) = (candidate.RootLength, candidate.First);
        while (suffix != SuffixAutomaton.End)
        {
            if (SuffixGrammar.Rules[suffix - SuffixAutomaton.FirstRule].Spoken)
            {
                return true;
            }

            (position, suffix) = lattice.Next(position, suffix);
        }

        return false;
    }

    private static double ShortStemCount(string stem) => stem.Length < 3 ? 8 : stem.Length == 3 ? 3 : 0;

    private Dictionary<string, StemEntry> Stems(double total)
    {
        Dictionary<string, StemEntry> stems = [];
        foreach (var ((stem, state), count) in _counts)
        {
            if (count >= MinStemCount + ShortStemCount(stem) && !_inflected.Contains((stem, state)))
            {
                var cost = (int)(-Math.Log((count - 0.5) / total) * Scale);
                var entry = stems.GetValueOrDefault(stem, StemEntry.None);
                stems[stem] = state == SuffixAutomaton.NounStem ? entry with { Noun = cost } : entry with { Verb = cost };
            }
        }

        return stems;
    }
}
