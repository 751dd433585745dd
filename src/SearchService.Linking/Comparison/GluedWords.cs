namespace SearchService.Linking.Comparison;

/// <summary>Parts words that were run together in one text and stand apart in the other.</summary>
internal static class GluedWords
{
    private const int ShortestGlued = 5;

    /// <summary>The text with each word that consists of neighbouring words of the other text replaced by these.</summary>
    public static TextWords Part(TextWords text, TextWords other)
    {
        var places = Places(other);
        List<ComparedWord>? parted = null;
        for (var i = 0; i < text.Words.Count; i++)
        {
            var word = text.Words[i];
            var parts = IsWhole(word) && !places.ContainsKey(word.Exact) ? Find(word.Exact, other.Words, places) : default;
            if (parts.Count > 1)
            {
                parted ??= [.. text.Words.Take(i)];
                Add(parted, word.Start, other.Words, parts.First, parts.Count);
            }
            else
            {
                parted?.Add(word);
            }
        }

        return parted is null ? text : text with { Words = parted };
    }

    /// <summary>Long, and each letter of its form is one of the text, so that its parts have places.</summary>
    private static bool IsWhole(ComparedWord word) => word.Exact.Length >= ShortestGlued && word.Exact.Length == word.End - word.Start;

    private static (int First, int Count) Find(string glued, IReadOnlyList<ComparedWord> words, Dictionary<string, List<int>> places)
    {
        for (var length = 1; length < glued.Length; length++)
        {
            if (!places.TryGetValue(glued[..length], out var starts))
            {
                continue;
            }

            foreach (var start in starts)
            {
                var (at, covered) = (start, 0);
                while (at < words.Count && glued.AsSpan(covered).StartsWith(words[at].Exact, StringComparison.Ordinal))
                {
                    covered += words[at++].Exact.Length;
                    if (covered == glued.Length)
                    {
                        return (start, at - start);
                    }
                }
            }
        }

        return default;
    }

    private static void Add(List<ComparedWord> parted, int start, IReadOnlyList<ComparedWord> words, int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            parted.Add(words[i] with { Start = start, End = start + words[i].Exact.Length });
            start += words[i].Exact.Length;
        }
    }

    private static Dictionary<string, List<int>> Places(TextWords text)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < text.Words.Count; i++)
        {
            (places.TryGetValue(text.Words[i].Exact, out var known) ? known : places[text.Words[i].Exact] = []).Add(i);
        }

        return places;
    }
}
