namespace SearchService.Analysis.Kazakh;

/// <content>What may be the stem at a place, with the changes of sound undone.</content>
internal sealed partial class SegmentationLattice
{
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
