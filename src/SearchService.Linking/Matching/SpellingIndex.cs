using System.Runtime.InteropServices;

namespace SearchService.Linking.Matching;

/// <summary>Finds, among the words of one language, those that are spelt like a word of another: names and international words.</summary>
/// <remarks>
/// Words are compared by <see cref="Transliteration"/>; candidates share some three letters in a row, the first two of a word
/// counting as such too. A look-up costs the lists of its three-letter groups. Immutable after construction, but not thread-safe:
/// a look-up uses counters of the instance.
/// </remarks>
public sealed class SpellingIndex
{
    private const int Gram = 3;

    /// <summary>Spellings shorter than this are like too many others by accident.</summary>
    private const int ShortestSpelling = 4;

    private readonly IReadOnlyList<string> _words;
    private readonly string[] _spellings;
    private readonly Dictionary<int, List<int>> _postings = [];
    private readonly int[] _shared;

    /// <summary>Makes an index of words; they are named by their place in the list.</summary>
    public SpellingIndex(IReadOnlyList<string> words)
    {
        _words = words;
        _spellings = new string[words.Count];
        _shared = new int[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var spelling = _spellings[i] = Transliteration.Of(words[i]);
            foreach (var gram in spelling.Length < ShortestSpelling ? [] : GramsOf(spelling))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_postings, gram, out _) ??= []).Add(i);
            }
        }
    }

    /// <summary>The words alike to one by at least so much, the most alike first, of equals the first of the list.</summary>
    public IReadOnlyList<(int Word, float Similarity)> Alike(ReadOnlySpan<char> word, float least, int most)
    {
        var spelling = Transliteration.Of(word);
        if (spelling.Length < ShortestSpelling)
        {
            return [];
        }

        var grams = GramsOf(spelling);
        var candidates = new List<int>();
        foreach (var gram in grams)
        {
            foreach (var candidate in _postings.TryGetValue(gram, out var list) ? list : [])
            {
                if (_shared[candidate]++ == 0)
                {
                    candidates.Add(candidate);
                }
            }
        }

        var alike = new List<(int Word, float Similarity)>();
        foreach (var candidate in candidates)
        {
            var enough = _shared[candidate] * 4 >= Math.Min(grams.Length, _spellings[candidate].Length - 1);
            _shared[candidate] = 0;
            if (enough && Transliteration.Similarity(spelling, _spellings[candidate]) is var similarity && similarity >= least)
            {
                alike.Add((candidate, similarity));
            }
        }

        alike.Sort((a, b) => a.Similarity != b.Similarity ? b.Similarity.CompareTo(a.Similarity) : a.Word.CompareTo(b.Word));
        return alike.Count > most ? alike[..most] : alike;
    }

    /// <summary>The word at a place of the list.</summary>
    public string this[int word] => _words[word];

    /// <summary>The first two letters and every three in a row, each once.</summary>
    private static int[] GramsOf(string spelling)
    {
        var grams = new int[spelling.Length - Gram + 2];
        grams[0] = (spelling[0] << 8) | spelling[1];
        for (var i = 0; i + Gram <= spelling.Length; i++)
        {
            grams[i + 1] = (((spelling[i] << 8) | spelling[i + 1]) << 8) | spelling[i + 2];
        }

        return [.. grams.Distinct()];
    }
}
