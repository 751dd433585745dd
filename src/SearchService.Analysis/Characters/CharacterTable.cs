using System.Globalization;

namespace SearchService.Analysis.Characters;

/// <summary>The kind of every UTF-16 unit, by one look into a table of 64K entries.</summary>
/// <remarks>Built once from the Unicode categories in the runtime, which do not depend on ICU or on the culture, and from explicit ranges.</remarks>
public static class CharacterTable
{
    private static readonly CharacterKind[] s_kinds = Build();

    /// <summary>The kind of a unit.</summary>
    public static CharacterKind KindOf(char c) => s_kinds[c];

    /// <summary>Whether the kind is one of the letters that make words.</summary>
    public static bool IsLetter(CharacterKind kind) => kind is >= CharacterKind.Cyrillic and <= CharacterKind.OtherLetter;

    /// <summary>Whether the unit is a letter that makes words; a surrogate is not one.</summary>
    public static bool IsLetter(char c) => IsLetter(s_kinds[c]);

    /// <summary>Whether a surrogate pair, valid and a letter, starts here.</summary>
    public static bool IsLetterPair(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])
        && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[index], text[index + 1])) <= UnicodeCategory.OtherLetter;

    private static CharacterKind[] Build()
    {
        var kinds = new CharacterKind[char.MaxValue + 1];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = FromCategory((char)i);
        }

        Set(kinds, "\u2019\u02BC\u02BB\u2018\u0060\u00B4\u2032\uFF07'", CharacterKind.Apostrophe);
        Set(kinds, "-\u2010\u2011\uFE63\uFF0D", CharacterKind.Hyphen);
        Set(kinds, "\u2012\u2013\u2212", CharacterKind.Dash);
        Set(kinds, "§№", CharacterKind.Sign);
        Set(kinds, "\u00B9\u00B2\u00B3\u2070\u2074\u2075\u2076\u2077\u2078\u2079", CharacterKind.RaisedDigit);
        Set(kinds, "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089", CharacterKind.Digit);
        kinds['.'] = CharacterKind.Period;
        return kinds;
    }

    private static void Set(CharacterKind[] kinds, string characters, CharacterKind kind)
    {
        foreach (var c in characters)
        {
            kinds[c] = kind;
        }
    }

    private static CharacterKind FromCategory(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        <= UnicodeCategory.OtherLetter => LetterKind(c),
        UnicodeCategory.LetterNumber => CharacterKind.OtherLetter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            => CharacterKind.Mark,
        UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
        UnicodeCategory.Format => CharacterKind.Ignorable,
        UnicodeCategory.Surrogate => CharacterKind.Surrogate,
        _ => CharacterKind.Separator,
    };

    private static CharacterKind LetterKind(char c) => c switch
    {
        (>= '\u0410' and <= '\u044F') or '\u0401' or '\u0451' => CharacterKind.Cyrillic,
        '\u0406' or '\u0456' or '\u04BA' or '\u04BB' or '\u04D8' or '\u04D9' or '\u04E8' or '\u04E9' => CharacterKind.Cyrillic,
        '\u0492' or '\u0493' or '\u049A' or '\u049B' or '\u04A2' or '\u04A3' or '\u04AE' or '\u04AF' or '\u04B0' or '\u04B1'
            => CharacterKind.Cyrillic,
        (>= '\u0400' and <= '\u052F') or (>= '\u1C80' and <= '\u1C8F') or (>= '\uA640' and <= '\uA69F') => CharacterKind.CyrillicForeign,
        <= '\u02AF' or (>= '\u1E00' and <= '\u1EFF') or (>= '\uFF21' and <= '\uFF5A') => CharacterKind.Latin,
        (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => CharacterKind.Ideograph,
        _ => CharacterKind.OtherLetter,
    };
}
