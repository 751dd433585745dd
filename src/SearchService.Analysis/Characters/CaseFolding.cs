using System.Globalization;

namespace SearchService.Analysis.Characters;

/// <summary>Lower case and the folding of exact forms, by a table of 64K entries.</summary>
/// <remarks>
/// The Cyrillic block goes by its own explicit rule and the rest by the invariant simple mapping of the runtime, so nothing depends
/// on ICU or on the culture. The Turkish casing of the Latin alphabets of Kazakh is not applied: İ and I both give i, ı stays.
/// </remarks>
public static class CaseFolding
{
    private static readonly char[] s_lower = Build(ToLowerByRule);
    private static readonly char[] s_folded = Build(FoldByRule);

    /// <summary>The lower-case letter.</summary>
    public static char ToLower(char c) => s_lower[c];

    /// <summary>The letter as exact forms have it: lower case, ё as е, letters with a grave stress as plain ones, any digit as the ASCII one.</summary>
    public static char Fold(char c) => s_folded[c];

    /// <summary>Whether the letter is a capital.</summary>
    public static bool IsUpper(char c) => s_lower[c] != c;

    private static char[] Build(Func<char, char> rule)
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = rule((char)i);
        }

        return table;
    }

    private static char ToLowerByRule(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c + 32),
        >= '\u0400' and <= '\u052F' => CyrillicToLower(c),
        '\u0130' => 'i',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };

    private static char CyrillicToLower(char c) => c switch
    {
        <= '\u040F' => (char)(c + 80),
        <= '\u042F' => (char)(c + 32),
        (>= '\u0460' and <= '\u0481') or (>= '\u048A' and <= '\u04BF') or >= '\u04D0' => (char)(c | 1),
        '\u04C0' => '\u04CF',
        >= '\u04C1' and <= '\u04CE' when (c & 1) == 1 => (char)(c + 1),
        _ => c,
    };

    private static char FoldByRule(char c)
    {
        if (CharUnicodeInfo.GetDigitValue(c) is var digit and >= 0 && CharacterTable.KindOf(c) is CharacterKind.Digit or CharacterKind.RaisedDigit)
        {
            return (char)('0' + digit);
        }

        return ToLowerByRule(c) switch
        {
            'ё' or '\u0450' => 'е',
            '\u045D' => 'и',
            >= '\uFF41' and <= '\uFF5A' and var wide => (char)(wide - '\uFF41' + 'a'),
            var lower => lower,
        };
    }
}
