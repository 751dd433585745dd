using System.Text;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Automata;

/// <summary>The terms that an automaton accepts: whole ranges of the dictionary that it cannot accept are leapt over.</summary>
internal sealed class AutomatonTerms(TermsEnum cursor, LazyAutomaton automaton) : MatchingTerms(cursor)
{
    // A seek costs about as much as this many steps.
    private const int StepsBeforeSeek = 10;

    private int[] _states = new int[16];
    private int[] _offsets = new int[16];
    private int _depth;
    private byte[] _term = new byte[64];
    private int _termLength;
    private byte[] _target = [];
    private bool _begun;

    /// <summary>The state that the current term ends in.</summary>
    public int State => _states[_depth];

    /// <summary>Makes the walk begin at the first term after this one.</summary>
    public AutomatonTerms After(ReadOnlySpan<byte> term)
    {
        _target = [.. term, 0];
        return this;
    }

    public override bool Next()
    {
        var found = _begun ? Cursor.Next() : Cursor.SeekCeil(_target) != SeekStatus.End;
        _begun = true;
        while (found)
        {
            if (!Run(Cursor.Term))
            {
                found = FindTarget() && Leap();
            }
            else if (automaton.IsAccepting(State))
            {
                return true;
            }
            else
            {
                found = Cursor.Next();
            }
        }

        return false;
    }

    /// <summary>Follows a term through the automaton from where it differs from the one before; false where it dies on the way.</summary>
    private bool Run(ReadOnlySpan<byte> term)
    {
        var common = term.CommonPrefixLength(_term.AsSpan(0, _termLength));
        while (_offsets[_depth] > common)
        {
            _depth--;
        }

        if (term.Length > _term.Length)
        {
            Array.Resize(ref _term, 2 * term.Length);
        }

        term[common..].CopyTo(_term.AsSpan(common));
        _termLength = term.Length;
        for (var offset = _offsets[_depth]; offset < term.Length;)
        {
            var codePoint = Decode(term[offset..], out var length);
            var next = automaton.Step(_states[_depth], codePoint);
            if (next == LazyAutomaton.Dead)
            {
                return false;
            }

            offset += length;
            Push(next, offset);
        }

        return true;
    }

    /// <summary>The first code point; those of one and two bytes, which nearly all are, without a call.</summary>
    private static int Decode(ReadOnlySpan<byte> text, out int length)
    {
        if (text[0] < 0x80)
        {
            length = 1;
            return text[0];
        }

        if (text.Length > 1 && text[0] is >= 0xC2 and < 0xE0 && (text[1] & 0xC0) == 0x80)
        {
            length = 2;
            return ((text[0] & 0x1F) << 6) | (text[1] & 0x3F);
        }

        Rune.DecodeFromUtf8(text, out var rune, out length);
        return rune.Value;
    }

    private void Push(int state, int offset)
    {
        if (++_depth == _states.Length)
        {
            Array.Resize(ref _states, 2 * _depth);
            Array.Resize(ref _offsets, 2 * _depth);
        }

        _states[_depth] = state;
        _offsets[_depth] = offset;
    }

    /// <summary>Finds the least string after the current term that can begin an accepted one.</summary>
    private bool FindTarget()
    {
        Span<byte> encoded = stackalloc byte[4];
        for (var depth = _depth; depth >= 0; depth--)
        {
            var prefix = _offsets[depth];
            Rune.DecodeFromUtf8(_term.AsSpan(prefix, _termLength - prefix), out var rune, out _);
            var next = automaton.NextLive(_states[depth], rune.Value + 1);
            if (next >= 0)
            {
                var length = new Rune(next).EncodeToUtf8(encoded);
                _target = [.. _term.AsSpan(0, prefix), .. encoded[..length]];
                return true;
            }
        }

        return false;
    }

    private bool Leap()
    {
        for (var step = 0; step < StepsBeforeSeek; step++)
        {
            if (!Cursor.Next())
            {
                return false;
            }

            if (Cursor.Term.SequenceCompareTo(_target) >= 0)
            {
                return true;
            }
        }

        return Cursor.SeekCeil(_target) != SeekStatus.End;
    }
}
