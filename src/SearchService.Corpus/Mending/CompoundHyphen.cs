namespace SearchService.Corpus.Mending;

/// <summary>Knows the Russian adjectives of two parts: научно-технический, охотничье-промысловый.</summary>
internal static class CompoundHyphen
{
    private const int ShortestFirst = 5;
    private const int ShortestSecond = 5;

    private static readonly string[] s_firstEndings = ["но", "ско", "ово", "ево", "енно", "ично"];

    private static readonly HashSet<string> s_firstWords = new(StringComparer.Ordinal)
    {
        "охотничье", "военно", "северо", "юго", "рабоче", "лечебно", "физико", "химико", "медико", "механико", "историко", "купле",
    };

    // Words that end as such a part does and stand before a dash on their own.
    private static readonly HashSet<string> s_others = new(StringComparer.Ordinal)
    {
        "зерно", "пятно", "волокно", "полотно", "бревно", "окно", "одно", "равно", "должно", "можно", "нужно", "возможно", "видно", "важно",
        "слово", "олово", "войско", "необходимо", "очевидно", "обязательно", "недопустимо", "понятно", "ясно", "вино", "кино", "звено", "сукно",
        "запрещено", "разрешено", "установлено", "решено", "предусмотрено", "указано", "исключено", "определено", "поручено", "рекомендовано",
    };

    private static readonly string[] s_adjectiveEndings =
    [
        "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ую", "юю", "ых", "их",
        "ыми", "ими",
    ];

    /// <summary>Whether a word in lower case is the first part of such an adjective and hardly anything else.</summary>
    public static bool IsFirstPart(ReadOnlySpan<char> word)
    {
        var text = word.ToString();
        return s_firstWords.Contains(text)
            || (text.Length >= ShortestFirst && !s_others.Contains(text) && s_firstEndings.Any(ending => text.EndsWith(ending, StringComparison.Ordinal)));
    }

    /// <summary>Whether a word in lower case has the ending of an adjective.</summary>
    public static bool IsAdjective(ReadOnlySpan<char> word)
    {
        foreach (var ending in s_adjectiveEndings)
        {
            if (word.Length >= ShortestSecond && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
