namespace SearchService.Analysis.Kazakh;

/// <summary>The grammar compiled: a trie of all forms of all suffixes, read from the end of the word.</summary>
/// <remarks>Immutable and thread-safe. States are the numbers of the rules of <see cref="SuffixGrammar"/> behind the three below.</remarks>
internal sealed class SuffixAutomaton
{
    /// <summary>The end of the word, right of the last suffix.</summary>
    public const int End = 0;

    /// <summary>A bare noun stem, left of the first suffix.</summary>
    public const int NounStem = 1;

    /// <summary>A bare verb stem.</summary>
    public const int VerbStem = 2;

    /// <summary>The state of the first rule.</summary>
    public const int FirstRule = 3;

    private readonly List<short[]> _children = [];
    private readonly List<Entry[]> _entries = [];

    private SuffixAutomaton()
    {
        AddNode();
        for (var rule = 0; rule < SuffixGrammar.Rules.Length; rule++)
        {
            foreach (var form in SuffixPattern.Expand(SuffixGrammar.Rules[rule].Patterns))
            {
                Insert(form, (byte)(FirstRule + rule));
            }
        }
    }

    /// <summary>The one automaton.</summary>
    public static SuffixAutomaton Instance { get; } = new();

    /// <summary>The node before any letter.</summary>
    public static int Root => 0;

    /// <summary>The node after one more letter to the left, or 0 when no suffix goes on so.</summary>
    public int Child(int node, byte code) => _children[node][code];

    /// <summary>The suffixes that are complete at the node.</summary>
    public ReadOnlySpan<Entry> Entries(int node) => _entries[node];

    /// <summary>Whether the letters are one whole suffix.</summary>
    public bool IsSuffix(ReadOnlySpan<char> letters)
    {
        var node = Root;
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            node = Child(node, KazakhLetters.Code(letters[i]));
            if (node == Root)
            {
                return false;
            }
        }

        return _entries[node].Length > 0;
    }

    private void Insert(SuffixForm form, byte state)
    {
        var node = Root;
        for (var i = form.Surface.Length - 1; i >= 0; i--)
        {
            var code = KazakhLetters.Code(form.Surface[i]);
            if (_children[node][code] == 0)
            {
                _children[node][code] = (short)AddNode();
            }

            node = _children[node][code];
        }

        _entries[node] = [.. _entries[node], new Entry(state, form.After, form.Harmony, form.Edge, form.Melted)];
    }

    private int AddNode()
    {
        _children.Add(new short[KazakhLetters.CodeCount]);
        _entries.Add([]);
        return _children.Count - 1;
    }

    /// <summary>A suffix that ends a path of the trie.</summary>
    internal readonly record struct Entry(byte State, SoundClass After, Harmony Harmony, Edge Edge, bool Melted);
}
