using System.Buffers;
using System.Text;

namespace SearchService.Engine.Search.Automata;

/// <summary>A deterministic automaton over code points whose states and transitions are made as they are reached.</summary>
/// <remarks>
/// Code points that the pattern does not contain are all alike to it, so that there is a class for each distinct code point of the
/// pattern and one for all others, and a state is a row of as many transitions: the number of a state is where its row begins.
/// The last item of a row is the verdict of the state. States that cannot reach an accepting one do not exist. Not thread-safe.
/// </remarks>
internal abstract class LazyAutomaton
{
    /// <summary>The start state.</summary>
    public const int Start = 0;

    /// <summary>The state after a text that no accepted string begins with, and the verdict of states that do not accept.</summary>
    public const int Dead = -1;

    private const int Unknown = -2;
    private const int FirstOfThreeBytes = 0x800;

    private readonly int[] _alphabet;
    private readonly ushort[] _shortClasses = new ushort[FirstOfThreeBytes];
    private readonly byte[][] _encoded;
    private readonly int _width;
    private int[] _rows;
    private int _end;

    /// <summary>Takes the code points that the pattern tells apart.</summary>
    protected LazyAutomaton(IEnumerable<int> alphabet)
    {
        _alphabet = [.. alphabet.Distinct().Order()];
        _encoded = [.. _alphabet.Select(Encode)];
        _width = _alphabet.Length + 2;
        _rows = new int[16 * _width];
        for (var i = 0; i < _alphabet.Length && _alphabet[i] < FirstOfThreeBytes; i++)
        {
            _shortClasses[_alphabet[i]] = (ushort)(i + 1);
        }
    }

    /// <summary>How many states there are by now.</summary>
    public int StateCount => _end / _width;

    /// <summary>What the automaton says of a string that ends in this state; <see cref="Dead"/> where it is not accepted.</summary>
    public int Verdict(int state) => _rows[state + _width - 1];

    /// <summary>The verdict on a whole text.</summary>
    public int Judge(ReadOnlySpan<byte> text)
    {
        var state = Run(Start, [], text, out var left);
        return Finish(state, left > 0);
    }

    /// <summary>The verdict on a text that came to a state, and then, perhaps, ended within a code point.</summary>
    public int Finish(int state, bool isBroken)
    {
        if (isBroken && state != Dead)
        {
            state = Step(state, ClassOf(Rune.ReplacementChar.Value));
        }

        return state == Dead ? Dead : Verdict(state);
    }

    /// <summary>Follows UTF-8 text.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="begun">The bytes before the text that are the beginning of its first code point; none or up to three.</param>
    /// <param name="text">The text.</param>
    /// <param name="left">How many bytes at the end are the beginning of a code point that is not complete.</param>
    /// <returns>The state before those bytes, or <see cref="Dead"/>.</returns>
    public int Run(int state, ReadOnlySpan<byte> begun, ReadOnlySpan<byte> text, out int left)
    {
        var at = 0;
        left = 0;
        if (!begun.IsEmpty)
        {
            state = Complete(state, begun, text, out at, out left);
            if (state == Dead || left > 0)
            {
                return state;
            }
        }

        var rows = _rows;
        while (at < text.Length)
        {
            int next;
            int index = text[at];
            if (index < 0x80)
            {
                at++;
                index = _shortClasses[index];
            }
            else if (at + 1 < text.Length && IsPair(text[at], text[at + 1]))
            {
                index = _shortClasses[((index & 0x1F) << 6) | (text[at + 1] & 0x3F)];
                at += 2;
            }
            else if (Rune.DecodeFromUtf8(text[at..], out var rune, out var length) == OperationStatus.NeedMoreData)
            {
                left = text.Length - at;
                return state;
            }
            else
            {
                at += length;
                index = ClassOf(rune.Value);
            }

            next = rows[state + index];
            if (next < 0)
            {
                if (next == Dead || (next = Make(state, index)) == Dead)
                {
                    return Dead;
                }

                rows = _rows;
            }

            state = next;
        }

        return state;
    }

    /// <summary>The bytes that a text may go on with; perhaps more of them than there are.</summary>
    /// <param name="state">The state that it came to.</param>
    /// <param name="begun">The bytes behind that state, which are the beginning of a code point; none or up to three.</param>
    public LiveBytes Live(int state, ReadOnlySpan<byte> begun)
    {
        // Broken text counts as the replacement character.
        if (Step(state, 0) != Dead || Step(state, ClassOf(Rune.ReplacementChar.Value)) != Dead)
        {
            return LiveBytes.All;
        }

        var live = new LiveBytes();
        for (var i = 0; i < _encoded.Length; i++)
        {
            var bytes = _encoded[i];
            if (bytes.Length > begun.Length && bytes.AsSpan(0, begun.Length).SequenceEqual(begun) && Step(state, i + 1) != Dead)
            {
                live.Add(bytes[begun.Length]);
            }
        }

        return live;
    }

    /// <summary>The code points of a text.</summary>
    public static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    /// <summary>The class of a code point: 0 for those that the pattern does not contain.</summary>
    protected int ClassOf(int codePoint)
    {
        if (codePoint < FirstOfThreeBytes)
        {
            return _shortClasses[codePoint];
        }

        var found = Array.BinarySearch(_alphabet, codePoint);
        return found < 0 ? 0 : found + 1;
    }

    /// <summary>Makes the next state, with the number of states so far times the width as its number. The first one is the start state.</summary>
    protected int AddState(int verdict)
    {
        var state = _end;
        _end += _width;
        if (_end > _rows.Length)
        {
            Array.Resize(ref _rows, 2 * _rows.Length);
        }

        _rows.AsSpan(state, _width - 1).Fill(Unknown);
        _rows[_end - 1] = verdict;
        return state;
    }

    /// <summary>The order in which a state was made, from 0.</summary>
    protected int IndexOf(int state) => state / _width;

    /// <summary>Takes away the states that are not alive any more, and lets others change their verdicts.</summary>
    protected void Reconsider(Func<int, bool> isAlive, Func<int, int> verdict)
    {
        for (var row = 0; row < _end; row += _width)
        {
            for (var i = row; i < row + _width - 1; i++)
            {
                if (_rows[i] >= 0 && !isAlive(_rows[i]))
                {
                    _rows[i] = Dead;
                }
            }

            _rows[row + _width - 1] = verdict(row);
        }
    }

    /// <summary>The state after a code point of a class, or <see cref="Dead"/>. It is asked once for each state and class.</summary>
    protected abstract int Follow(int state, int index);

    private static byte[] Encode(int codePoint)
    {
        Span<byte> bytes = stackalloc byte[4];
        return bytes[..new Rune(codePoint).EncodeToUtf8(bytes)].ToArray();
    }

    private static bool IsPair(byte first, byte second) => first is >= 0xC2 and < 0xE0 && (second & 0xC0) == 0x80;

    private int Step(int state, int index) => _rows[state + index] is var next && next == Unknown ? Make(state, index) : next;

    private int Make(int state, int index)
    {
        if (_rows[state + index] == Unknown)
        {
            // Not in one line: following can move the rows.
            var next = Follow(state, index);
            _rows[state + index] = next;
        }

        return _rows[state + index];
    }

    /// <summary>Follows the code point that begins before the text.</summary>
    private int Complete(int state, ReadOnlySpan<byte> begun, ReadOnlySpan<byte> text, out int at, out int left)
    {
        at = 1;
        left = 0;
        if (begun.Length == 1 && !text.IsEmpty && IsPair(begun[0], text[0]))
        {
            return Step(state, _shortClasses[((begun[0] & 0x1F) << 6) | (text[0] & 0x3F)]);
        }

        Span<byte> both = stackalloc byte[4];
        begun.CopyTo(both);
        var count = Math.Min(4 - begun.Length, text.Length);
        text[..count].CopyTo(both[begun.Length..]);
        if (Rune.DecodeFromUtf8(both[..(begun.Length + count)], out var rune, out var length) == OperationStatus.NeedMoreData)
        {
            at = text.Length;
            left = begun.Length + text.Length;
            return state;
        }

        at = length - begun.Length;
        return Step(state, ClassOf(rune.Value));
    }
}
