using SearchService.Linking.Features;

namespace SearchService.Linking.Similar;

/// <summary>Finds the names of a text: words with a capital that do not begin a sentence.</summary>
/// <remarks>Headings in capitals have none. What is found is compared by its rough spelling, so a name and its transliteration are equal.</remarks>
internal static class ProperNames
{
    private const int Most = 64;

    /// <summary>The spelling of each name with the word that had it first; at most <see cref="Most"/> of them.</summary>
    public static Dictionary<string, string> Of(string text)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var isStart = true;
        for (var i = 0; i < text.Length && names.Count < Most;)
        {
            var c = text[i];
            if (!char.IsLetterOrDigit(c))
            {
                isStart = c is '.' or '!' or '?' or '\n' or ':' or ';' or '•' || (isStart && c != ',');
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            var word = text.AsSpan(start, i - start);
            if (!isStart && char.IsUpper(word[0]) && !IsCapitals(word) && Skeleton.Of(word) is { } spelling)
            {
                names.TryAdd(spelling, text[start..i]);
            }

            isStart = false;
        }

        return names;
    }

    /// <summary>Whether a word is long and all in capitals: it stands in a heading.</summary>
    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return word.Length > 5;
    }
}
