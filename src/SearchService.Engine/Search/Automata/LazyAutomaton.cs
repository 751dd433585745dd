namespace SearchService.Engine.Search.Automata;

/// <summary>A deterministic automaton over code points whose states are made as they are reached.</summary>
/// <remarks>
/// Code points that the pattern does not contain are all alike to it, so a state has one transition for each distinct code
/// point of the pattern and one for all others. States that cannot reach an accepting one do not exist. Not thread-safe.
/// </remarks>
internal abstract class LazyAutomaton
{
    /// <summary>The start state.</summary>
    public const int Start = 0;

    /// <summary>What <see cref="Step"/> returns where no accepted string goes on.</summary>
    public const int Dead = -1;

    private const int Unknown = -2;
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    private readonly int[] _alphabet;
    private readonly List<string> _states = [];
    private readonly List<int[]> _next = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Takes the code points that the pattern tells apart.</summary>
    protected LazyAutomaton(IEnumerable<int> alphabet) => _alphabet = [.. alphabet.Distinct().Order()];

    /// <summary>The state after a code point, or <see cref="Dead"/>.</summary>
    public int Step(int state, int codePoint)
    {
        var index = _alphabet.AsSpan().IndexOf(codePoint);
        return StepByClass(state, index < 0 ? _alphabet.Length : index);
    }

    /// <summary>Whether a string that ends in this state is accepted.</summary>
    public bool IsAccepting(int state) => Accepts(_states[state]);

    /// <summary>The smallest code point from <paramref name="from"/> on with which a string can go on, or -1.</summary>
    public int NextLive(int state, int from)
    {
        if (from is >= FirstSurrogate and <= LastSurrogate)
        {
            from = LastSurrogate + 1;
        }

        if (from > 0x10FFFF)
        {
            return -1;
        }

        // Where a foreign code point is allowed every code point is.
        if (StepByClass(state, _alphabet.Length) != Dead)
        {
            return from;
        }

        for (var i = 0; i < _alphabet.Length; i++)
        {
            if (_alphabet[i] >= from && StepByClass(state, i) != Dead)
            {
                return _alphabet[i];
            }
        }

        return -1;
    }

    /// <summary>The code points of a text.</summary>
    public static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    /// <summary>Names the start state; to be called once, at the end of construction.</summary>
    protected void Begin(string start) => Number(start);

    /// <summary>The content of a state.</summary>
    protected string Content(int state) => _states[state];

    /// <summary>The state after a code point of the alphabet, or after any other where it is -1; null where nothing goes on.</summary>
    protected abstract string? Follow(string state, int codePoint);

    /// <summary>Whether a string that ends in this state is accepted.</summary>
    protected abstract bool Accepts(string state);

    private int StepByClass(int state, int index)
    {
        var next = _next[state][index];
        if (next == Unknown)
        {
            var content = Follow(_states[state], index == _alphabet.Length ? -1 : _alphabet[index]);
            next = content is null ? Dead : Number(content);
            _next[state][index] = next;
        }

        return next;
    }

    private int Number(string content)
    {
        if (!_numbers.TryGetValue(content, out var number))
        {
            number = _states.Count;
            _numbers.Add(content, number);
            _states.Add(content);
            var row = new int[_alphabet.Length + 1];
            Array.Fill(row, Unknown);
            _next.Add(row);
        }

        return number;
    }
}
