namespace SearchService.Engine.Search.Automata;

/// <summary>Accepts the strings within a number of edits of a word: insertions, deletions, substitutions and, if wanted, swaps of neighbours.</summary>
/// <remarks>
/// A state is a row of the table of distances between the text so far and the beginnings of the word, capped one above the
/// limit, followed by what the row after next would be through a swap that the last code point began. That is the optimal
/// string alignment distance: a swapped pair is not edited again. The first code points may be required to be equal.
/// </remarks>
internal sealed class LevenshteinAutomaton : LazyAutomaton
{
    private readonly int[] _prefix;
    private readonly int[] _word;
    private readonly int _maxEdits;
    private readonly bool _swaps;

    public LevenshteinAutomaton(string word, int maxEdits, int prefixLength, bool swaps)
        : base(CodePoints(word))
    {
        var all = CodePoints(word);
        var fixedLength = Math.Min(prefixLength, all.Length);
        _prefix = all[..fixedLength];
        _word = all[fixedLength..];
        _maxEdits = maxEdits;
        _swaps = swaps;
        Begin(fixedLength == 0 ? FirstRow() : PrefixState(0));
    }

    /// <summary>The distance of the strings that end in an accepting state.</summary>
    public int Distance(int state) => Content(state)[_word.Length];

    protected override bool Accepts(string state) => state.Length > 1 && state[_word.Length] <= _maxEdits;

    protected override string? Follow(string state, int codePoint)
    {
        if (state.Length == 1)
        {
            int at = state[0];
            return _prefix[at] != codePoint ? null : at + 1 == _prefix.Length ? FirstRow() : PrefixState(at + 1);
        }

        var length = _word.Length;
        var cap = _maxEdits + 1;
        Span<char> next = stackalloc char[2 * (length + 1)];
        next.Fill((char)cap);
        next[0] = (char)Math.Min(cap, state[0] + 1);
        var live = next[0] <= _maxEdits;
        for (var j = 1; j <= length; j++)
        {
            var same = _word[j - 1] == codePoint;
            var best = Math.Min(Math.Min(state[j] + 1, next[j - 1] + 1), state[j - 1] + (same ? 0 : 1));
            if (j > 1 && _word[j - 2] == codePoint)
            {
                best = Math.Min(best, state[length + 1 + j]);
            }

            next[j] = (char)Math.Min(cap, best);
            live |= best <= _maxEdits;
            if (_swaps && j > 1 && same)
            {
                next[length + 1 + j] = (char)Math.Min(cap, state[j - 2] + 1);
            }
        }

        return live ? new string(next) : null;
    }

    private static string PrefixState(int at) => ((char)at).ToString();

    private string FirstRow()
    {
        var cap = _maxEdits + 1;
        return string.Create(2 * (_word.Length + 1), (_word.Length, cap), static (row, shape) =>
        {
            row.Fill((char)shape.cap);
            for (var j = 0; j <= shape.Length; j++)
            {
                row[j] = (char)Math.Min(shape.cap, j);
            }
        });
    }
}
