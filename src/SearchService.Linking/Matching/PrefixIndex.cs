namespace SearchService.Linking.Matching;

/// <summary>Finds the words that begin like one which is not among them: derivations, compounds, what a stemmer cut elsewhere. Immutable.</summary>
internal sealed class PrefixIndex(IEnumerable<string> words)
{
    /// <summary>Words with fewer letters in common are not related by that.</summary>
    private const int Shortest = 5;

    private const int Most = 3;

    private readonly string[] _words = [.. words.Order(StringComparer.Ordinal)];

    /// <summary>The words that share the most letters at the start, at least 5 and two thirds of the longer word; the shortest of them, at most 3.</summary>
    public IReadOnlyList<string> Nearest(string word)
    {
        var at = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        var next = at < 0 ? ~at : at;
        var found = new List<(string Word, int Shared)>();
        var best = Shortest;
        for (var i = next; i < _words.Length && Take(_words[i]); i++)
        {
        }

        for (var i = next - 1; i >= 0 && Take(_words[i]); i--)
        {
        }

        return [.. found.Where(other => other.Shared == best).Select(other => other.Word)
            .OrderBy(other => other.Length).ThenBy(other => other, StringComparer.Ordinal).Take(Most)];

        // Away from the place of the word less and less is shared.
        bool Take(string other)
        {
            var shared = word.AsSpan().CommonPrefixLength(other);
            if (shared >= best && shared * 3 >= Math.Max(word.Length, other.Length) * 2)
            {
                best = shared;
                found.Add((other, shared));
            }

            return shared >= best;
        }
    }
}
