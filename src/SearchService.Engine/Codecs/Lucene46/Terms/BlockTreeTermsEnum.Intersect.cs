using SearchService.Engine.Search;
using SearchService.Engine.Search.Automata;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>The walk over the terms that an automaton accepts.</summary>
/// <remarks>
/// Each block on the stack knows the state that its prefix ends in. Its entries are run from there in one pass; blocks whose
/// prefix is refused are not read.
/// </remarks>
internal sealed partial class BlockTreeTermsEnum
{
    /// <inheritdoc/>
    internal override int NextAccepted(LazyAutomaton automaton, SearchBudget budget, bool isFirst)
    {
        _current = null;
        if (isFirst)
        {
            _started = true;
            _depth = 0;
            PushIntersected(0, LazyAutomaton.Start, 0);
        }

        while (_depth > 0)
        {
            var block = Top;
            if (block.MoveNext(automaton, _term.AsSpan(block.PrefixLength - block.BegunLength, block.BegunLength)))
            {
                if (!block.IsBlock)
                {
                    SetTerm(block, block.Suffix, block.PrefixLength);
                    return automaton.Finish(block.EntryState, block.EntryLeft > 0);
                }

                WriteTerm(block.Suffix, block.PrefixLength);
                PushIntersected(_length, block.EntryState, block.EntryLeft);
            }
            else if (!budget.Spend(block.EntryCount))
            {
                _depth = 0;
            }
            else if (!block.IsLastFloor)
            {
                block.LoadNextFloor();
            }
            else
            {
                _depth--;
            }
        }

        return LazyAutomaton.Dead;
    }

    /// <summary>Puts the root, or the block that is the current entry of the top, on the stack.</summary>
    private void PushIntersected(int prefixLength, int state, int begunLength)
    {
        var parent = _depth == 0 ? null : Top;
        var block = Push();
        if (parent is null)
        {
            block.Reset(0, _terms.Summary.RootCode, _input.Length);
        }
        else
        {
            block.Reset(prefixLength, parent.ChildStart, parent.Origin);
        }

        block.PrefixState = state;
        block.BegunLength = begunLength;
        block.LoadFirst();
    }
}
