namespace SearchService.Analysis.Kazakh;

/// <summary>Judges letters that stand alone: could they be nothing but endings of a noun?</summary>
internal static class SuffixChain
{
    /// <summary>The longest ending that is judged.</summary>
    public const int MaxLength = 20;

    private static readonly SuffixCosts s_grammar = SuffixCosts.Create([], 0);

    /// <summary>Whether the letters are one or more endings of a noun, in the order of the grammar.</summary>
    public static bool IsNounEnding(ReadOnlySpan<char> letters) => IsEnding(letters, NounStart);

    /// <summary>Whether the letters are endings as a number has them: as of a noun, or the ordinal -шы, -ыншы, or -лық, and then such.</summary>
    public static bool IsNumberEnding(ReadOnlySpan<char> letters) => IsEnding(letters, NumberStart);

    private static bool NounStart(int state) =>
        s_grammar[SuffixAutomaton.NounStem, state] < SuffixCosts.Forbidden && !SuffixGrammar.Rules[state - SuffixAutomaton.FirstRule].Kept;

    private static bool NumberStart(int state) => s_grammar[SuffixAutomaton.NounStem, state] < SuffixCosts.Forbidden;

    // From the end to the beginning: which suffixes may begin where.
    private static bool IsEnding(ReadOnlySpan<char> letters, Func<int, bool> canBegin)
    {
        if (letters.IsEmpty || letters.Length > MaxLength)
        {
            return false;
        }

        var states = SuffixCosts.StateCount;
        Span<bool> reached = stackalloc bool[(MaxLength + 1) * states];
        reached.Clear();
        reached[(letters.Length * states) + SuffixAutomaton.End] = true;
        for (var end = letters.Length; end > 0; end--)
        {
            Extend(letters, end, reached);
        }

        for (var state = SuffixAutomaton.FirstRule; state < states; state++)
        {
            if (reached[state] && canBegin(state))
            {
                return true;
            }
        }

        return false;
    }

    private static void Extend(ReadOnlySpan<char> letters, int end, Span<bool> reached)
    {
        var automaton = SuffixAutomaton.Instance;
        var states = SuffixCosts.StateCount;
        var node = SuffixAutomaton.Root;
        for (var start = end - 1; start >= 0; start--)
        {
            node = automaton.Child(node, KazakhLetters.Code(letters[start]));
            if (node == SuffixAutomaton.Root)
            {
                return;
            }

            foreach (ref readonly var entry in automaton.Entries(node))
            {
                for (var right = 0; right < states; right++)
                {
                    if (reached[(end * states) + right] && s_grammar[entry.State, right] < SuffixCosts.Forbidden)
                    {
                        reached[(start * states) + entry.State] = true;
                    }
                }
            }
        }
    }
}
