using System.Runtime.InteropServices;

namespace SearchService.Linking.Lexicon;

/// <summary>Sequences of stems as a tree: a node for each beginning. Not thread-safe while it grows.</summary>
internal sealed class StemTree
{
    /// <summary>The node of the empty sequence.</summary>
    public const int Root = 0;

    private readonly Dictionary<(int Node, string Stem), int> _steps = [];

    /// <summary>The number of nodes; they are numbered from 0.</summary>
    public int Count => _steps.Count + 1;

    /// <summary>The node of a sequence, made where there is none yet.</summary>
    public int Add(IEnumerable<string> stems)
    {
        var node = Root;
        foreach (var stem in stems)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_steps, (node, stem), out var known);
            if (!known)
            {
                next = _steps.Count;
            }

            node = next;
        }

        return node;
    }

    /// <summary>Goes on by one stem; false where no sequence does.</summary>
    public bool TryStep(int node, string stem, out int next) => _steps.TryGetValue((node, stem), out next);
}
