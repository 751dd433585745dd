using SearchService.Analysis.Spelling;

namespace SearchService.Search.Spelling;

/// <summary>Looks up a word as Kazakh that was typed in Russian or in Latin letters.</summary>
internal static class KazakhSpelling
{
    /// <summary>The language, and the suffix of its fields.</summary>
    public const string Language = "kk";

    private const int LongestWord = 60;
    private const int ShortestForm = 6;
    private const int ShortestStem = 4;
    private const int Guesses = 32;

    /// <summary>What each letter of the endings costs, in hundredths of a nat: the longer the stem, the surer.</summary>
    private const int Missing = 50;

    /// <summary>How the word may have been typed, or null where it can only be what it is.</summary>
    public static SpellingReading? ReadingOf(string word)
    {
        var normal = SpellingReading.Normalize(word);
        return normal.Length is 0 or > LongestWord ? null
            : RussianLetters.Instance.Applies(normal) ? RussianLetters.Instance
            : LatinAlphabets.Instance.Applies(normal) ? LatinAlphabets.Instance
            : null;
    }

    /// <summary>The words that it may stand for, the likeliest first: those of the index, or where it has none, forms of its words.</summary>
    public static List<SpelledWord> Spelled(IndexVocabulary vocabulary, string word)
    {
        if (ReadingOf(word) is not { } reading)
        {
            return [];
        }

        var typed = SpellingReading.Normalize(word);
        return vocabulary.Spelled(typed, reading, Language) is { Count: > 0 } found ? found : Forms(vocabulary, typed, reading);
    }

    /// <summary>Forms that the index has not, of a word that it has: a guess, so only the best.</summary>
    private static List<SpelledWord> Forms(IndexVocabulary vocabulary, string typed, SpellingReading reading)
    {
        if (typed.Length < ShortestForm || typed.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var forms = new List<SpelledWord>();
        foreach (var (word, cost) in LikelySpellings.Of(typed, reading, Guesses))
        {
            if (vocabulary.TokensOf(word, Language) is [{ Stems: [{ Length: >= ShortestStem } stem, ..] } token]
                && vocabulary.DocFreq(token, Language) is > 0 and var docFreq)
            {
                forms.Add(new SpelledWord(word, docFreq, cost + (Missing * (word.Length - stem.Length))));
            }
        }

        return forms.Count == 0 ? [] : [forms.OrderByDescending(form => form.Score).ThenBy(form => form.Text, StringComparer.Ordinal).First()];
    }
}
