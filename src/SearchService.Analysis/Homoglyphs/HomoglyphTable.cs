namespace SearchService.Analysis.Homoglyphs;

/// <summary>Letter for letter, what stands for what when a word was typed on the wrong keyboard layout or read by a machine.</summary>
/// <remarks>
/// Counted in statutes, news and reviews: by far the most frequent are Latin i and ə in Kazakh. Lower-case k, m and t are unlike
/// their Cyrillic counterparts in print, but alike in capitals and in italics, and occur.
/// </remarks>
internal sealed class HomoglyphTable
{
    private const string CommonLatin = "aceopxykmtbABCEHKMOPTXYëËiıhəIİƏ";
    private const string CommonCyrillic = "асеорхукмтьАВСЕНКМОРТХУёЁііһәІІӘ";

    private const string KazakhLatin = "rïÏɵƟ";
    private const string KazakhCyrillic = "гіІөӨ";

    private const string ForeignCyrillic = "ќҡӄЌҠӃӊӈҥӉӇҤӻӷҕӺӶҔїЇҳҲѳӫѲӪ";
    private const string OwnCyrillic = "қққҚҚҚңңңҢҢҢғғғҒҒҒіІһҺөөӨӨ";

    private const string EnglishCyrillic = "асеорхукмтіјѕһԁԛԝАВСЕНІЈКМОРЅТХУԚԜ";
    private const string EnglishLatin = "aceopxykmtijshdqwABCEHIJKMOPSTXYQW";

    private const int CyrillicStart = 0x400;

    // Without these shapes nobody takes a whole Latin word for a Cyrillic one: lower-case k, m, t and b are out.
    private const string AlikeInAnyType = "aceopxyABCEHKMOPTXY";
    private const string AlikeInKazakh = "iıhəIƏ";

    private readonly char[] _toCyrillic = new char[0x300];
    private readonly char[] _toLatin = new char[0x130];
    private readonly char[] _toOwn = new char[0x130];
    private readonly bool _isKazakh;

    private HomoglyphTable(bool kazakh)
    {
        _isKazakh = kazakh;
        Fill(_toCyrillic, 0, CommonLatin, CommonCyrillic);
        Fill(_toLatin, CyrillicStart, EnglishCyrillic, EnglishLatin);
        if (kazakh)
        {
            Fill(_toCyrillic, 0, KazakhLatin, KazakhCyrillic);
            Fill(_toOwn, CyrillicStart, ForeignCyrillic, OwnCyrillic);
        }
    }

    /// <summary>For Kazakh words.</summary>
    public static HomoglyphTable Kazakh { get; } = new(kazakh: true);

    /// <summary>For words of any other language.</summary>
    public static HomoglyphTable Common { get; } = new(kazakh: false);

    /// <summary>The Cyrillic letter that a Latin one looks like, or NUL.</summary>
    public char ToCyrillic(char latin) => latin < _toCyrillic.Length ? _toCyrillic[latin] : '\0';

    /// <summary>The Latin letter that a Cyrillic one looks like, or NUL.</summary>
    public char ToLatin(char cyrillic) => At(_toLatin, cyrillic);

    /// <summary>The Kazakh letter that a Cyrillic letter of another alphabet stands for, or NUL.</summary>
    public char ToOwn(char cyrillic) => At(_toOwn, cyrillic);

    /// <summary>Whether the Latin letter is the same shape as a Cyrillic one in any type.</summary>
    public bool IsAlikeInAnyType(char latin) => AlikeInAnyType.Contains(latin) || (_isKazakh && AlikeInKazakh.Contains(latin));

    private static char At(char[] table, char c) => (uint)(c - CyrillicStart) < (uint)table.Length ? table[c - CyrillicStart] : '\0';

    private static void Fill(char[] table, int start, string from, string to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            table[from[i] - start] = to[i];
        }
    }
}
