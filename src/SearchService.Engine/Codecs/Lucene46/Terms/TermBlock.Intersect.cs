using SearchService.Engine.Codecs.Lucene46.Fst;
using SearchService.Engine.Search.Automata;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>Entries of a block that an automaton does not refuse.</summary>
internal sealed partial class TermBlock
{
    private ByteArrayOutput? _arcOutputs;

    /// <summary>The state of the automaton at the end of the prefix, but for the bytes of a code point that is not complete.</summary>
    public int PrefixState { get; set; }

    /// <summary>How many bytes at the end of the prefix are the beginning of a code point.</summary>
    public int BegunLength { get; set; }

    /// <summary>The state at the end of the current entry, but for the bytes of a code point that is not complete.</summary>
    public int EntryState { get; private set; }

    /// <summary>How many bytes at the end of the current entry are the beginning of a code point.</summary>
    public int EntryLeft { get; private set; }

    /// <summary>How many entries the loaded block has.</summary>
    public int EntryCount => _entryCount;

    /// <summary>The bytes that an accepted term may have behind the prefix.</summary>
    public LiveBytes Live { get; set; }

    /// <summary>Whether all entries that follow, those of floor blocks too, begin with bytes beyond the live ones.</summary>
    public bool IsPastLive { get; private set; }

    /// <summary>The place of the prefix in the index, if <see cref="HasArc"/>, and what the arcs to it carry.</summary>
    public FstArc Arc { get; set; }

    /// <summary>Whether <see cref="Arc"/> is known.</summary>
    public bool HasArc { get; private set; }

    /// <summary>Whether it is known which floor blocks there are.</summary>
    public bool HasFloors => _floorCount > 0;

    /// <summary>What the arcs to the prefix carry.</summary>
    public ByteArrayOutput ArcOutputs => _arcOutputs ??= new ByteArrayOutput();

    /// <summary>Moves to the next entry that is an accepted term, or a block in which there may be some; false at the end of the loaded block.</summary>
    /// <param name="automaton">The automaton, which has read the prefix.</param>
    /// <param name="begun">The bytes of the prefix that the automaton has not read yet.</param>
    public bool MoveNext(LazyAutomaton automaton, ReadOnlySpan<byte> begun)
    {
        var suffixes = input.Span(_suffixesAt, _suffixesLength);
        while (PassRefused(suffixes))
        {
            ReadEntry(suffixes);
            EntryState = automaton.Run(PrefixState, begun, suffixes.Slice(_suffixAt, _suffixLength), out var left);
            if (EntryState == LazyAutomaton.Dead)
            {
                continue;
            }

            EntryLeft = left;
            if (IsBlock || automaton.Finish(EntryState, left > 0) != LazyAutomaton.Dead)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a place in the index, from where the prefix is yet to be found.</summary>
    public void SetArc(in FstArc arc, ReadOnlySpan<byte> outputs)
    {
        Arc = arc;
        HasArc = true;
        ArcOutputs.Clear();
        ArcOutputs.WriteBytes(outputs);
    }

    /// <summary>Makes the place in the index unknown.</summary>
    public void ForgetArc() => HasArc = false;

    /// <summary>Adds what the index knows of the floor blocks.</summary>
    public void AddFloors(ReadOnlySpan<byte> code)
    {
        _code.Clear();
        _code.WriteBytes(code);
        _floorsAt = 0;
        var head = ReadVLong(code, ref _floorsAt);
        if (head >>> BlockTreeTermsFormat.FlagBits != Origin || (head & BlockTreeTermsFormat.IsFloor) == 0)
        {
            throw input.Corrupt($"the index has no floor blocks behind the block at {Origin}");
        }

        _floorCount = (int)Math.Clamp(ReadVLong(code, ref _floorsAt), 1, int.MaxValue);
    }

    /// <summary>Loads the next floor block that may have entries with a live byte; false where there is none.</summary>
    public bool LoadLiveFloor()
    {
        var code = _code.Written;
        var at = _floorsAt;
        var start = Origin;
        var from = 0;
        for (var i = 0; i <= _floorCount; i++)
        {
            long floor = 0;
            var lead = 256;
            if (i < _floorCount)
            {
                if (at >= code.Length)
                {
                    throw input.Corrupt($"index entry of a block with {_floorCount} floors in {code.Length} bytes");
                }

                lead = code[at++];
                floor = ReadVLong(code, ref at);
            }

            // Always forward: a broken index cannot make the walk go in circles.
            if (start > _start && Live.ContainsAny(from, lead))
            {
                Load(start);
                return true;
            }

            from = lead;
            start = Origin + (floor >>> 1);
        }

        return false;
    }

    /// <summary>Moves before the next entry that begins with a live byte, or whose first byte is not seen at once; false where there is none.</summary>
    private bool PassRefused(ReadOnlySpan<byte> suffixes)
    {
        var live = Live;
        var lengthShift = _isLeaf ? 0 : 1;
        var at = _cursor;
        var read = _entriesRead;
        var terms = _termsRead;
        IsPastLive = false;
        while (read < _entryCount)
        {
            if (at + 1 >= suffixes.Length || suffixes[at] is var code && (code >= 0x80 || code >> lengthShift == 0) || live.Contains(suffixes[at + 1]))
            {
                break;
            }

            if (suffixes[at + 1] > live.Last)
            {
                IsPastLive = true;
                read = _entryCount;
                break;
            }

            read++;
            at += 1 + (code >> lengthShift);
            if ((code & lengthShift) == 0)
            {
                terms++;
            }
            else
            {
                ReadVLong(suffixes, ref at);
            }
        }

        _cursor = at;
        _entriesRead = read;
        _termsRead = terms;
        return read < _entryCount;
    }
}
