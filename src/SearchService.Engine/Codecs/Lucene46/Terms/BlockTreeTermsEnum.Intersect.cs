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
            PushIntersected(automaton, LazyAutomaton.Start, 0);
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
                PushIntersected(automaton, block.EntryState, block.EntryLeft);
            }
            else if (!budget.Spend(block.EntryCount))
            {
                _depth = 0;
            }
            else if (block.IsLastFloor || block.IsPastLive || !LoadFloor(block))
            {
                _depth--;
            }
        }

        return LazyAutomaton.Dead;
    }

    /// <summary>Puts the root, or the block that is the current entry of the top, on the stack.</summary>
    private void PushIntersected(LazyAutomaton automaton, int state, int begunLength)
    {
        var parent = _depth == 0 ? null : Top;
        var block = Push();
        if (parent is null)
        {
            _length = 0;
            block.Reset(0, _terms.Summary.RootCode, _input.Length);
        }
        else
        {
            block.Reset(_length, parent.ChildStart, parent.Origin);
        }

        block.PrefixState = state;
        block.BegunLength = begunLength;
        block.Live = automaton.Live(state, _term.AsSpan(_length - begunLength, begunLength));
        block.ForgetArc();
        block.LoadFirst();
    }

    /// <summary>Loads the next floor block that may have accepted terms; false where there is none.</summary>
    private bool LoadFloor(TermBlock block)
    {
        if (block.Live.Last < byte.MaxValue && !block.HasFloors)
        {
            FindArc();
            _code.Clear();
            _code.WriteBytes(block.ArcOutputs.Written);
            _terms.Fst.AppendFinalOutput(block.Arc, _code);
            block.AddFloors(_code.Written);
        }

        if (block.HasFloors)
        {
            return block.LoadLiveFloor();
        }

        block.LoadNextFloor();
        return true;
    }

    /// <summary>Finds the prefix of the top in the index, and on the way those of the blocks below it.</summary>
    private void FindArc()
    {
        var depth = _depth - 1;
        while (depth > 0 && !_stack[depth].HasArc)
        {
            depth--;
        }

        if (!_stack[depth].HasArc)
        {
            _stack[depth].SetArc(_terms.Fst.Root, []);
        }

        while (++depth < _depth)
        {
            var parent = _stack[depth - 1];
            var block = _stack[depth];
            var arc = parent.Arc;
            block.SetArc(arc, parent.ArcOutputs.Written);
            for (var at = parent.PrefixLength; at < block.PrefixLength; at++)
            {
                if (!_terms.Fst.TryFollow(_term[at], ref arc))
                {
                    throw _input.Corrupt($"the index does not have the block at {block.Origin}");
                }

                _terms.Fst.AppendOutput(arc, block.ArcOutputs);
            }

            block.Arc = arc;
        }
    }
}
