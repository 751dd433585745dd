namespace SearchService.Analysis.Kazakh;

/// <summary>All the ways to read one word as a stem and suffixes, with their costs.</summary>
/// <remarks>
/// Suffixes are taken off from the end; for every place and every suffix that may begin there the cheapest way to the end of
/// the word is kept, so the work grows with the length of the word and not with the number of readings. A workspace: reused
/// for word after word, not thread-safe, allocates nothing after construction.
/// </remarks>
internal sealed partial class SegmentationLattice
{
    /// <summary>The longest word that is read.</summary>
    public const int MaxLength = 48;

    private const int MaxCandidates = 256;

    private static readonly bool[] s_kept = [false, false, false, .. SuffixGrammar.Rules.Select(rule => rule.Kept)];

    private readonly SuffixAutomaton _automaton = SuffixAutomaton.Instance;
    private readonly int _states = SuffixCosts.StateCount;
    private readonly char[] _word = new char[MaxLength + 1];
    private readonly byte[] _codes = new byte[MaxLength];
    private readonly SoundClass[] _sounds = new SoundClass[MaxLength + 1];
    private readonly Harmony[] _harmonies = new Harmony[MaxLength + 1];
    private readonly uint[] _hashes = new uint[MaxLength + 1];
    private readonly int[] _cost;
    private readonly short[] _from;
    private readonly byte[] _live;
    private readonly int[] _liveCount = new int[MaxLength + 1];
    private readonly char[] _stem = new char[MaxLength + 2];
    private readonly StemCandidate[] _candidates = new StemCandidate[MaxCandidates];
    private StemWeights _weights;
    private SuffixCosts _costs;
    private WordTable<StemEntry> _stems;
    private int _length;
    private int _foreignFrom;
    private int _count;

    /// <summary>An empty lattice over the stems and costs.</summary>
    public SegmentationLattice(WordTable<StemEntry> stems, SuffixCosts costs, StemWeights weights)
    {
        _stems = stems;
        _costs = costs;
        _weights = weights;
        _cost = new int[(MaxLength + 1) * _states];
        _from = new short[(MaxLength + 1) * _states];
        _live = new byte[(MaxLength + 1) * _states];
        Array.Fill(_cost, SuffixCosts.Forbidden);
    }

    /// <summary>The readings of the last word, in no order.</summary>
    public ReadOnlySpan<StemCandidate> Candidates => _candidates.AsSpan(0, _count);

    /// <summary>Replaces what is known, between two words.</summary>
    public void Use(WordTable<StemEntry> stems, SuffixCosts costs, StemWeights weights)
    {
        _stems = stems;
        _costs = costs;
        _weights = weights;
    }

    /// <summary>Reads a word of at most <see cref="MaxLength"/> letters.</summary>
    public void Read(ReadOnlySpan<char> word)
    {
        Prepare(word);
        Reach(_length, SuffixAutomaton.End, 0, 0);
        for (var position = _length; position >= 2; position--)
        {
            if (_liveCount[position] > 0)
            {
                AddStems(position);
                TakeSuffixes(position);
            }
        }

        Clear();
    }

    /// <summary>Writes the stem of a reading; the room must be two letters longer than the word.</summary>
    public int WriteStem(in StemCandidate candidate, Span<char> stem)
    {
        var length = Compose(candidate.Length, candidate.Edit);
        _stem.AsSpan(0, length).CopyTo(stem);
        return SingleFinal(stem[..length]);
    }

    /// <summary>The length without the second of two equal final consonants, which only borrowed words have: процесс, процесі.</summary>
    public static int SingleFinal(ReadOnlySpan<char> stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && (KazakhLetters.Sound(KazakhLetters.Code(stem[^1])) & SoundClass.Consonant) != 0
            ? stem.Length - 1 : stem.Length;

    /// <summary>The suffix after the one at the place, as its state and where it begins.</summary>
    public (int Position, int State) Next(int position, int state)
    {
        var from = _from[(position * _states) + state];
        return (from / _states, from % _states);
    }

    /// <summary>Whether the letters before the place end as borrowed words do that take a linking vowel.</summary>
    public bool IsClusterBefore(int position) => (_sounds[position] & SoundClass.Cluster) != 0;

    private void Prepare(ReadOnlySpan<char> word)
    {
        _length = word.Length;
        _count = 0;
        _foreignFrom = int.MaxValue;
        word.CopyTo(_word);
        _word[_length] = '\0';
        _hashes[0] = WordHash.Empty;
        _sounds[0] = SoundClass.Any;
        _harmonies[0] = Harmony.None;
        for (var i = 0; i < word.Length; i++)
        {
            var code = KazakhLetters.Code(word[i]);
            _codes[i] = code;
            _hashes[i + 1] = WordHash.Extend(_hashes[i], word[i]);
            var sound = KazakhLetters.Sound(code);
            // The soft and the hard sign have no sound of their own.
            _sounds[i + 1] = sound == SoundClass.None ? _sounds[i]
                : word[i] is 'т' or 'к' && i > 0 && (_sounds[i] & (SoundClass.Hard | SoundClass.Nasal)) != 0 ? sound | SoundClass.Cluster
                : sound;
            var harmony = KazakhLetters.HarmonyOf(code);
            _harmonies[i + 1] = harmony == Harmony.None ? _harmonies[i]
                : word[i] == 'и' ? _harmonies[i] | Harmony.Front
                : harmony == Harmony.Either ? (_harmonies[i] == Harmony.None ? Harmony.Either : _harmonies[i])
                : harmony;
            if (_foreignFrom == int.MaxValue && KazakhLetters.IsForeign(word[i]))
            {
                _foreignFrom = i;
            }
        }
    }

    private void Reach(int position, int state, int cost, int from)
    {
        var cell = (position * _states) + state;
        if (_cost[cell] <= cost)
        {
            return;
        }

        if (_cost[cell] == SuffixCosts.Forbidden)
        {
            _live[(position * _states) + _liveCount[position]++] = (byte)state;
        }

        _cost[cell] = cost;
        _from[cell] = (short)from;
    }

    private void Clear()
    {
        for (var position = 0; position <= _length; position++)
        {
            for (var i = 0; i < _liveCount[position]; i++)
            {
                _cost[(position * _states) + _live[(position * _states) + i]] = SuffixCosts.Forbidden;
            }

            _liveCount[position] = 0;
        }
    }

    private void TakeSuffixes(int end)
    {
        var beforeVowel = end < _length && KazakhLetters.Voices(_word[end]);
        var node = SuffixAutomaton.Root;
        for (var start = end - 1; start >= 2; start--)
        {
            node = _automaton.Child(node, _codes[start]);
            if (node == 0)
            {
                return;
            }

            foreach (ref readonly var entry in _automaton.Entries(node))
            {
                if (Fits(entry, start, beforeVowel))
                {
                    Attach(entry.State, start, end, HarmonyCost(entry, start));
                }
            }
        }
    }

    private bool Fits(in SuffixAutomaton.Entry entry, int start, bool beforeVowel) =>
        (entry.After & _sounds[start]) != 0
        && _harmonies[start] != Harmony.None
        && (entry.Edge == Edge.None || (entry.Edge == Edge.BeforeVowel) == beforeVowel);

    private int HarmonyCost(in SuffixAutomaton.Entry entry, int start) =>
        (entry.Harmony & _harmonies[start]) != 0 ? 0
        : start > _foreignFrom ? _weights.ForeignDisharmony
        : _weights.Disharmony;

    private void Attach(int state, int start, int end, int penalty)
    {
        var row = end * _states;
        for (var i = 0; i < _liveCount[end]; i++)
        {
            var right = _live[row + i];
            var step = _costs[state, right];
            if (step < SuffixCosts.Forbidden)
            {
                Reach(start, state, _cost[row + right] + step + penalty, row + right);
            }
        }
    }
}
