using SearchService.Engine.Search.Automata;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>Entries of a block that an automaton does not refuse.</summary>
internal sealed partial class TermBlock
{
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

    /// <summary>Moves to the next entry that is an accepted term, or a block in which there may be some; false at the end of the loaded block.</summary>
    /// <param name="automaton">The automaton, which has read the prefix.</param>
    /// <param name="begun">The bytes of the prefix that the automaton has not read yet.</param>
    public bool MoveNext(LazyAutomaton automaton, ReadOnlySpan<byte> begun)
    {
        var suffixes = input.Span(_suffixesAt, _suffixesLength);
        while (_entriesRead < _entryCount)
        {
            ReadEntry(suffixes);
            var suffix = suffixes.Slice(_suffixAt, _suffixLength);
            EntryState = automaton.Run(PrefixState, begun, suffix, out var left);
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
}
