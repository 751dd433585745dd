using SearchService.Analysis.Spelling;

namespace SearchService.Search.Spelling;

/// <summary>Looks up a word as Kazakh that was typed in Russian or in Latin letters.</summary>
internal static class KazakhSpelling
{
    /// <summary>The language, and the suffix of its fields.</summary>
    public const string Language = "kk";

    private const int LongestWord = 60;

    /// <summary>How the word may have been typed, or null where it can only be what it is.</summary>
    public static SpellingReading? ReadingOf(string word)
    {
        var normal = SpellingReading.Normalize(word);
        return normal.Length is 0 or > LongestWord ? null
            : RussianLetters.Instance.Applies(normal) ? RussianLetters.Instance
            : LatinAlphabets.Instance.Applies(normal) ? LatinAlphabets.Instance
            : null;
    }

    /// <summary>The words of the index that it may stand for, the likeliest first.</summary>
    public static List<SpelledWord> Spelled(IndexVocabulary vocabulary, string word) =>
        ReadingOf(word) is { } reading ? vocabulary.Spelled(SpellingReading.Normalize(word), reading, Language) : [];
}
