namespace SearchService.Linking.Mentions;

/// <summary>The months of the three languages with their case endings.</summary>
internal static class MonthNames
{
    private static readonly string[] s_kazakh =
        ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];

    private static readonly string[] s_kazakhEndings =
    [
        "", "да", "де", "та", "те", "дағы", "дегі", "тағы", "тегі", "ның", "нің", "дың", "дің", "тың", "тің", "нан", "нен", "дан", "ден", "тан", "тен", "ға",
        "ге", "қа", "ке", "ы", "і", "ында", "інде", "ындағы", "індегі", "ды", "ді", "ны", "ні",
    ];

    private static readonly string[] s_russian = ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];
    private static readonly string[] s_soft = ["ь", "я", "е", "ю", "ем"];
    private static readonly string[] s_hard = ["", "а", "е", "у", "ом"];
    private static readonly string[] s_may = ["й", "я", "е", "ю", "ем"];

    private static readonly string[] s_english =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly Dictionary<string, Dictionary<string, int>> s_months = new(StringComparer.Ordinal)
    {
        ["kk"] = Make(s_kazakh, _ => s_kazakhEndings),
        ["ru"] = Make(s_russian, month => month == "ма" ? s_may : month is "март" or "август" ? s_hard : s_soft),
        ["en"] = Make(s_english, _ => [""]),
    };

    static MonthNames()
    {
        foreach (var (abbreviation, month) in ((string, int)[])[("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12)])
        {
            s_months["en"].Add(abbreviation, month);
        }

        s_months["kk"].Add("қыркүйегі", 9);
        s_months["kk"].Add("қыркүйегінде", 9);
    }

    /// <summary>The month that a token names, 1 to 12, or 0; in English only with a capital, for march and may are words too.</summary>
    public static int Of(MentionText text, int at) =>
        text.IsWord(at) && s_months.TryGetValue(text.Language, out var months) && (text.Language != "en" || text.IsCapital(at))
        && months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Folded(at), out var month) ? month : 0;

    private static Dictionary<string, int> Make(string[] months, Func<string, string[]> endings)
    {
        var made = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < months.Length; i++)
        {
            foreach (var ending in endings(months[i]))
            {
                made.TryAdd(months[i] + ending, i + 1);
            }
        }

        return made;
    }
}
