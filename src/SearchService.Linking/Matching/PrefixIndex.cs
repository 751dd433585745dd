namespace SearchService.Linking.Matching;

/// <summary>Finds the words that begin like one which is not among them: derivations, compounds, what a stemmer cut elsewhere.</summary>
internal sealed class PrefixIndex
{
    /// <summary>Words with fewer letters in common are not related by that.</summary>
    private const int Shortest = 5;

    private readonly string[] _words;

    public PrefixIndex(IEnumerable<string> words) => _words = [.. words.Order(StringComparer.Ordinal)];

    /// <summary>The words with the most letters at the start in common, at least 5 and two thirds of the longer one; at most so many.</summary>
    public IReadOnlyList<string> Nearest(string word, int most = 3)
    {
        var at = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        if (at < 0)
        {
            at = ~at;
        }

        var found = new List<(string Word, int Shared, int Place)>();
        var best = Shortest;
        for (var i = at; i < _words.Length && Shared(word, _words[i]) is var shared && shared >= best; i++)
        {
            Take(i, shared);
        }

        for (var i = at - 1; i >= 0 && Shared(word, _words[i]) is var shared && shared >= best; i--)
        {
            Take(i, shared);
        }

        return [.. found.OrderByDescending(other => other.Shared).ThenBy(other => other.Word.Length).ThenBy(other => other.Place).Take(most).Where(other => other.Shared == found.Max(one => one.Shared)).Select(other => other.Word)];

        void Take(int place, int shared)
        {
            if (shared * 3 >= Math.Max(word.Length, _words[place].Length) * 2)
            {
                found.Add((_words[place], shared, place));
                best = Math.Max(best, shared);
            }
        }
    }

    private static int Shared(string one, string other) => one.AsSpan().CommonPrefixLength(other);
}
