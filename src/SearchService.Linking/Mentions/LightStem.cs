namespace SearchService.Linking.Mentions;

/// <summary>Cuts the endings of a folded word, so that the forms of a name meet.</summary>
/// <remarks>
/// The analyzers find true stems of known words; this is a rule that does the same to a name in a table and to the name in a text,
/// without a model and without allocating. It cuts too much rather than too little: names are compared word for word as wholes.
/// </remarks>
internal static class LightStem
{
    private const int Least = 3;
    private const string Vowels = "аәеёиіоөуұүыэюя";
    private const string Voiceless = "кқпстфхцчшщһ";

    private static readonly string[] s_russian =
    [
        "иями", "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "ией", "иям", "иях", "ием", "ая", "яя", "ую", "юю", "ое", "ее", "ые", "ие", "ый",
        "ий", "ой", "ей", "ым", "им", "ом", "ем", "ых", "их", "ах", "ях", "ам", "ям", "ов", "ев", "ью", "ья", "ии", "ия", "ию", "а", "я", "о", "е", "у", "ю", "ы",
        "и", "ь", "й",
    ];

    private static readonly string[] s_afterVowelOrNasal = ["ның", "нің"];
    private static readonly string[] s_afterVoiced = ["дағы", "дегі", "дан", "ден", "да", "де", "ға", "ге", "лар", "лер", "лық", "лік", "мен", "менен"];
    private static readonly string[] s_afterVoicedConsonant = ["дың", "дің", "ды", "ді", "дар", "дер", "дық", "дік", "бен"];
    private static readonly string[] s_afterVoiceless = ["тағы", "тегі", "тың", "тің", "тан", "тен", "та", "те", "ты", "ті", "тар", "тер", "тық", "тік", "қа", "ке", "пен"];
    private static readonly string[] s_afterVowel = ["ны", "ні", "сы", "сі"];
    private static readonly string[] s_afterPossessive = ["нан", "нен", "нда", "нде", "ндағы", "ндегі", "на", "не", "н"];
    private static readonly string[] s_afterConsonant = ["ы", "і"];

    /// <summary>The stem of a folded word of a language.</summary>
    public static ReadOnlySpan<char> Of(string language, ReadOnlySpan<char> word) => language switch
    {
        "kk" => Kazakh(word),
        "ru" => Russian(word),
        _ => English(word),
    };

    private static ReadOnlySpan<char> Russian(ReadOnlySpan<char> word)
    {
        foreach (var ending in s_russian)
        {
            if (word.Length - ending.Length >= Least && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static ReadOnlySpan<char> English(ReadOnlySpan<char> word) =>
        word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2]
        : word.Length > Least + 2 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word.Length > Least + 1 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;

    /// <summary>Cuts suffix after suffix as far as the sounds before them allow.</summary>
    private static ReadOnlySpan<char> Kazakh(ReadOnlySpan<char> word)
    {
        while (true)
        {
            var length = Cut(word);
            if (length == 0)
            {
                return word;
            }

            word = word[..^length];
        }
    }

    private static int Cut(ReadOnlySpan<char> word)
    {
        var best = 0;
        Try(word, s_afterVowelOrNasal, c => IsVowel(c) || c is 'м' or 'н' or 'ң', ref best);
        Try(word, s_afterVoiced, c => !Voiceless.Contains(c), ref best);
        Try(word, s_afterVoicedConsonant, c => !IsVowel(c) && !Voiceless.Contains(c), ref best);
        Try(word, s_afterVoiceless, c => Voiceless.Contains(c) || c is 'б' or 'в' or 'г' or 'д', ref best);
        Try(word, s_afterVowel, IsVowel, ref best);
        Try(word, s_afterPossessive, c => c is 'ы' or 'і', ref best);
        Try(word, s_afterConsonant, c => !IsVowel(c), ref best);
        return best;
    }

    private static void Try(ReadOnlySpan<char> word, string[] suffixes, Func<char, bool> after, ref int best)
    {
        foreach (var suffix in suffixes)
        {
            if (suffix.Length > best && word.Length - suffix.Length >= Least && word.EndsWith(suffix, StringComparison.Ordinal) && after(word[^(suffix.Length + 1)]))
            {
                best = suffix.Length;
            }
        }
    }

    private static bool IsVowel(char c) => Vowels.Contains(c);
}
