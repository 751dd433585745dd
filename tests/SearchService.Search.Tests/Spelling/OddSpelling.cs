namespace SearchService.Search.Tests.Spelling;

/// <summary>Writes right Kazakh as people do who lack the letters: from the tables of the alphabets and of the keyboards, each in one direction only.</summary>
internal static class OddSpelling
{
    private const string Alphabet = "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я";
    private const string Decree2018 = "a á b v g ǵ d e ıo j z ı ı k q l m n ń o ó p r s t ý u ú f h h ts ch sh sh - y i - e ıý ıa";
    private const string Draft2021 = "a ä b v g ğ d e io j z i i k q l m n ñ o ö p r s t u ū ü f h h ts ch ş ş - y ı - e iu ia";
    private const string Russian = "а а б в г г д е ё ж з и й к к л м н н о о п р с т у у у ф х х ц ч ш щ ъ ы и ь э ю я";

    // What is written in chats; each writer keeps to one of the ways.
    private const string Chat = "a a b v g g/gh d e yo zh/j z i i/y k q/k l m n ng/n o o p r s t u/w u u f h h ts/c ch sh sh - y i - e yu ya";

    // The keys of the Russian and Kazakh layouts by their places on the American keyboard.
    private static readonly (string Latin, string Cyrillic)[] s_rows =
    [
        ("2345890-=", "әіңғүұқөһ"),
        ("qwertyuiop[]", "йцукенгшщзхъ"),
        ("asdfghjkl;'", "фывапролджэ"),
        ("zxcvbnm,.", "ячсмитьбю"),
        ("`", "ё"),
    ];

    /// <summary>The kinds of spelling.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["russian letters", "latin 2018", "latin 2021", "chat latin", "russian letters on latin keys", "kazakh on latin keys", "chat latin on russian keys"];

    /// <summary>A query of right words, as it comes out.</summary>
    public static string Write(string kind, string query, Random random) => kind switch
    {
        "russian letters" => ByTable(query, Russian, random),
        "latin 2018" => ByTable(query, Decree2018, random),
        "latin 2021" => ByTable(query, Draft2021, random),
        "chat latin" => ByTable(query, Chat, random),
        "russian letters on latin keys" => OnLatinKeys(ByTable(query, Russian, random)),
        "kazakh on latin keys" => OnLatinKeys(query),
        "chat latin on russian keys" => OnRussianKeys(ByTable(query, Chat, random)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    private static string ByTable(string text, string table, Random random)
    {
        var letters = Alphabet.Split(' ').Zip(table.Split(' '), (letter, ways) =>
        {
            var choices = ways.Split('/');
            return (Letter: letter[0], Written: choices[random.Next(choices.Length)].Replace("-", "", StringComparison.Ordinal));
        }).ToDictionary(pair => pair.Letter, pair => pair.Written);
        return string.Concat(text.Select(c => letters.TryGetValue(c, out var written) ? written : c.ToString()));
    }

    private static string OnLatinKeys(string text) => string.Concat(text.Select(c =>
        s_rows.Where(row => row.Cyrillic.Contains(c, StringComparison.Ordinal)).Select(row => row.Latin[row.Cyrillic.IndexOf(c, StringComparison.Ordinal)]).FirstOrDefault(c)));

    private static string OnRussianKeys(string text) => string.Concat(text.Select(c =>
        s_rows.Skip(1).Where(row => row.Latin.Contains(c, StringComparison.Ordinal)).Select(row => row.Cyrillic[row.Latin.IndexOf(c, StringComparison.Ordinal)]).FirstOrDefault(c)));
}
