namespace SearchService.Analysis.Kazakh;

/// <summary>All the ways to read one word as a stem and suffixes, with their costs.</summary>
/// <remarks>
/// Suffixes are taken off from the end; for every place and every suffix that may begin there the cheapest way to the end of
/// the word is kept, so the work grows with the length of the word and not with the number of readings. A workspace: reused
/// for word after word, not thread-safe, allocates nothing after construction.
/// </remarks>
internal sealed class SegmentationLattice
{
    /// <summary>The longest word that is read.</summary>
    public const int MaxLength = 48;

    private const int MaxCandidates = 256;

    private static readonly bool[] s_kept = [false, false, false, .. SuffixGrammar.Rules.Select(rule => rule.Kept)];

    private readonly SuffixAutomaton _automaton = SuffixAutomaton.Instance;
    private readonly int _states = SuffixCosts.StateCount;
    private readonly StemWeights _weights;
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
    public void Learn(WordTable<StemEntry> stems, SuffixCosts costs)
    {
        _stems = stems;
        _costs = costs;
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

    private void AddStems(int position)
    {
        var last = _word[position - 1];
        var next = _word[position];
        if (_harmonies[position] == Harmony.None && position < _length)
        {
            return;
        }

        if (next is 'ю' or 'я' && last != 'и')
        {
            TryStem(position, StemEdit.AppendGlide);
            return;
        }

        if (next == 'и')
        {
            TryStem(position, StemEdit.AppendVowel);
            return;
        }

        TryStem(position, StemEdit.None);
        if (position == _length || !KazakhLetters.Voices(next))
        {
            return;
        }

        if (last is 'б' or 'ғ' or 'г' && (_sounds[position - 1] & (SoundClass.Vowel | SoundClass.Glide)) != 0)
        {
            TryStem(position, StemEdit.Devoice);
        }

        if (last == 'у' && next is 'ы' or 'і')
        {
            TryStem(position, StemEdit.LabialToP);
        }

        if (next == 'і' && last is 'л' or 'р' or 'н' or 'т')
        {
            TryStem(position, StemEdit.AppendSoftSign);
        }

        if (next == 'у')
        {
            TryStem(position, StemEdit.AppendVowel);
        }

        if (position >= 3 && _sounds[position] != SoundClass.Vowel && _sounds[position - 1] != SoundClass.Vowel)
        {
            TryStem(position, StemEdit.InsertVowel);
        }
    }

    private void TryStem(int position, StemEdit edit)
    {
        var length = Compose(position, edit);
        var stem = _stem.AsSpan(0, length);
        var listed = _stems.TryFind(stem, Hash(stem, position), out var entry);
        var onlyVerb = edit is StemEdit.LabialToP or StemEdit.AppendVowel or StemEdit.AppendGlide;
        if (!listed ? edit is StemEdit.LabialToP or StemEdit.InsertVowel or StemEdit.AppendSoftSign : edit == StemEdit.InsertVowel && !entry.Elides)
        {
            return;
        }

        var shape = ShapeCost(position, edit, length);
        if (listed && position == _length && entry.Function != StemEntry.Unknown)
        {
            Add(new StemCandidate(position, edit, SuffixAutomaton.NounStem, entry.Function, 0, entry.Function, position, SuffixAutomaton.End));
        }

        if (!onlyVerb)
        {
            Join(position, edit, SuffixAutomaton.NounStem, listed ? entry.Noun : StemEntry.Unknown, _weights.UnknownNoun + shape);
        }

        Join(position, edit, SuffixAutomaton.VerbStem, listed ? entry.Verb : StemEntry.Unknown, _weights.UnknownVerb + shape);
    }

    private uint Hash(ReadOnlySpan<char> stem, int position)
    {
        var same = Math.Max(0, Math.Min(position, stem.Length) - 1);
        var hash = _hashes[same];
        for (var i = same; i < stem.Length; i++)
        {
            hash = WordHash.Extend(hash, stem[i]);
        }

        return hash;
    }

    // What speaks against a stem that is not listed.
    private int ShapeCost(int position, StemEdit edit, int length)
    {
        var cost = length * _weights.Letter;
        cost += length <= 2 ? _weights.TwoLetters : length == 3 ? _weights.ThreeLetters : 0;
        var last = _word[position - 1];
        if (edit == StemEdit.AppendVowel && _word[position] == 'у')
        {
            cost += _weights.RestoredVowel;
        }

        if (edit != StemEdit.None || _foreignFrom < position)
        {
            return cost;
        }

        if (OddEnd(position))
        {
            cost += _weights.OddEnd;
        }

        return last is 'б' or 'ғ' or 'г' ? cost + _weights.VoicedEnd
            : last is 'п' or 'қ' or 'к' && position < _length && KazakhLetters.Voices(_word[position]) ? cost + _weights.Unvoiced
            : cost;
    }

    // Kazakh words end in a vowel, in one consonant but д and в, or in a sonorant or с and a voiceless stop.
    private bool OddEnd(int position)
    {
        var last = _word[position - 1];
        if (last == 'д' || (last == 'ш' && _word[position - 2] is 'у' or 'ю' && _word[position] is 'ы' or 'і'))
        {
            return true;
        }

        var sound = _sounds[position];
        var before = _sounds[position - 1];
        return (sound & SoundClass.Vowel) == 0 && last is not ('у' or 'и' or 'й') && (before & SoundClass.Vowel) == 0
            && _word[position - 2] is not ('у' or 'и')
            && !(last is 'т' or 'қ' or 'к' or 'п' or 'с' && ((before & (SoundClass.Hard | SoundClass.Sibilant)) == 0 || _word[position - 2] == 'с'));
    }

    private void Join(int position, StemEdit edit, int state, int listedCost, int baseCost)
    {
        var best = new StemCandidate(0, edit, state, int.MaxValue, 0, 0, position, 0);
        var row = position * _states;
        var stemCost = Math.Min(listedCost, baseCost);
        for (var i = 0; i < _liveCount[position]; i++)
        {
            var first = _live[row + i];
            var step = _costs[state, first];
            if (step >= SuffixCosts.Forbidden)
            {
                continue;
            }

            var suffixes = _cost[row + first] + step;
            if (s_kept[first])
            {
                if (listedCost != StemEntry.Unknown)
                {
                    AddDerived(position, first, suffixes + listedCost, true);
                }
                else if (edit == StemEdit.None && IsProductive(first))
                {
                    AddDerived(position, first, suffixes + baseCost, false);
                }
            }
            else if (suffixes + stemCost < best.Cost)
            {
                best = new StemCandidate(position, edit, state, suffixes + stemCost, suffixes, baseCost, position, first);
            }
        }

        if (best.Length > 0)
        {
            Add(best);
        }
    }

    private void AddDerived(int root, int first, int cost, bool listed)
    {
        var (position, state) = (root, first);
        var last = state;
        while (s_kept[state])
        {
            last = state;
            (position, state) = Next(position, state);
        }

        var edit = position < _length && KazakhLetters.Voices(_word[position]) && _word[position - 1] is 'ғ' or 'г'
            ? StemEdit.Devoice : StemEdit.None;
        var suffixes = _cost[(position * _states) + state];
        var made = SuffixCosts.SlotOf(last) == SuffixSlot.DerivedVerb ? SuffixAutomaton.VerbStem : SuffixAutomaton.NounStem;
        cost += _weights.Derived;
        Add(listed
            ? new StemCandidate(position, edit, made, cost, suffixes, cost - suffixes, root, first)
            : new StemCandidate(position, edit, made, cost, suffixes, cost - suffixes, position, state));
    }

    private static bool IsProductive(int state) => SuffixGrammar.Rules[state - SuffixAutomaton.FirstRule].Productive;

    private void Add(in StemCandidate candidate)
    {
        if (_count < MaxCandidates)
        {
            _candidates[_count++] = candidate;
        }
    }

    private int Compose(int length, StemEdit edit)
    {
        _word.AsSpan(0, length).CopyTo(_stem);
        ref var last = ref _stem[length - 1];
        var narrow = _harmonies[length] == Harmony.Back ? 'ы' : 'і';
        switch (edit)
        {
            case StemEdit.Devoice:
                last = last switch { 'б' => 'п', 'ғ' => 'қ', _ => 'к' };
                return length;
            case StemEdit.LabialToP:
                last = 'п';
                return length;
            case StemEdit.InsertVowel:
                _stem[length] = last;
                last = narrow;
                return length + 1;
            case StemEdit.AppendVowel:
                _stem[length] = narrow;
                return length + 1;
            case StemEdit.AppendSoftSign:
                _stem[length] = 'ь';
                return length + 1;
            case StemEdit.AppendGlide:
                _stem[length] = 'й';
                return length + 1;
            default:
                return length;
        }
    }
}
