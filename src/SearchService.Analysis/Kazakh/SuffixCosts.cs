namespace SearchService.Analysis.Kazakh;

/// <summary>What it costs that one suffix follows another, in hundredths of a nat: minus the logarithm of its probability.</summary>
/// <remarks>
/// The grammar says what is possible at all and how frequent each suffix is; transitions counted in analysed text, where there
/// are any, are averaged with that. Immutable and thread-safe.
/// </remarks>
internal sealed class SuffixCosts
{
    /// <summary>The cost of what the grammar does not allow.</summary>
    public const int Forbidden = 1 << 20;

    private const double Scale = 100;

    private readonly int[] _table;

    private SuffixCosts(int[] table) => _table = table;

    /// <summary>The number of states: <see cref="SuffixAutomaton.FirstRule"/> and one for each rule.</summary>
    public static int StateCount => SuffixAutomaton.FirstRule + SuffixGrammar.Rules.Length;

    /// <summary>The cost of the state to the right directly after the state to the left, or <see cref="Forbidden"/>.</summary>
    public int this[int left, int right] => _table[(left * StateCount) + right];

    /// <summary>The costs by the frequencies of the grammar and the transitions counted.</summary>
    /// <param name="counted">Counts by left state and right state; empty for none.</param>
    /// <param name="weight">The share of the counted ones, 0 to 1.</param>
    public static SuffixCosts Create(ReadOnlySpan<double> counted, double weight)
    {
        var states = StateCount;
        var table = new int[states * states];
        Array.Fill(table, Forbidden);
        var prior = new double[states];
        for (var left = SuffixAutomaton.NounStem; left < states; left++)
        {
            var slot = SlotOf(left);
            var total = 0.0;
            for (var right = 0; right < states; right++)
            {
                total += prior[right] = Frequency(left, slot, right);
            }

            // Statutes have no "we did": what looks like it there is -дық, -тік of adjectives.
            var row = counted.IsEmpty || slot == SuffixSlot.Past ? default : counted.Slice(left * states, states);
            var seen = 0.0;
            foreach (var count in row)
            {
                seen += count;
            }

            var share = seen > 0 ? weight * seen / (seen + 50) : 0;
            for (var right = 0; right < states; right++)
            {
                if (prior[right] > 0)
                {
                    var probability = ((1 - share) * prior[right] / total) + (share > 0 ? share * row[right] / seen : 0);
                    table[(left * states) + right] = (int)(-Math.Log(probability) * Scale);
                }
            }
        }

        return new SuffixCosts(table);
    }

    /// <summary>The slot that a state leaves the word in.</summary>
    public static SuffixSlot SlotOf(int state) => state switch
    {
        SuffixAutomaton.End => SuffixSlot.None,
        SuffixAutomaton.NounStem => SuffixSlot.Noun,
        SuffixAutomaton.VerbStem => SuffixSlot.Verb,
        _ => SuffixGrammar.Rules[state - SuffixAutomaton.FirstRule].Gives,
    };

    /// <summary>The name of a state, as the model writes it.</summary>
    public static string NameOf(int state) => state switch
    {
        SuffixAutomaton.End => "END",
        SuffixAutomaton.NounStem => "NOUN",
        SuffixAutomaton.VerbStem => "VERB",
        _ => SuffixGrammar.Rules[state - SuffixAutomaton.FirstRule].Name,
    };

    /// <summary>The state of a name, or none.</summary>
    public static int? StateOf(string name)
    {
        for (var state = 0; state < StateCount; state++)
        {
            if (NameOf(state) == name)
            {
                return state;
            }
        }

        return null;
    }

    private static double Frequency(int left, SuffixSlot slot, int right)
    {
        if (right == SuffixAutomaton.End)
        {
            return SuffixGrammar.EndFrequency(slot);
        }

        if (right < SuffixAutomaton.FirstRule)
        {
            return 0;
        }

        var rule = SuffixGrammar.Rules[right - SuffixAutomaton.FirstRule];
        var leftIsInflection = left >= SuffixAutomaton.FirstRule && !SuffixGrammar.Rules[left - SuffixAutomaton.FirstRule].Kept;
        // A derivation that the stem keeps cannot follow an ending that the stem drops.
        return (rule.After & slot) != 0 && !(rule.Kept && leftIsInflection) ? rule.Frequency : 0;
    }
}
