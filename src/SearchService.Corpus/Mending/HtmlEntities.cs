using System.Globalization;

namespace SearchService.Corpus.Mending;

/// <summary>The character references that occur in texts saved from web pages.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 8;

    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["amp"] = "&",
        ["lt"] = "<",
        ["gt"] = ">",
        ["quot"] = "\"",
        ["apos"] = "'",
        ["nbsp"] = " ",
        ["ensp"] = " ",
        ["emsp"] = " ",
        ["thinsp"] = " ",
        ["shy"] = "",
        ["laquo"] = "«",
        ["raquo"] = "»",
        ["ldquo"] = "“",
        ["rdquo"] = "”",
        ["bdquo"] = "„",
        ["lsquo"] = "‘",
        ["rsquo"] = "’",
        ["sbquo"] = "‚",
        ["ndash"] = "–",
        ["mdash"] = "—",
        ["hellip"] = "…",
        ["bull"] = "•",
        ["middot"] = "·",
        ["sect"] = "§",
        ["para"] = "¶",
        ["copy"] = "©",
        ["reg"] = "®",
        ["trade"] = "™",
        ["deg"] = "°",
        ["plusmn"] = "±",
        ["times"] = "×",
        ["frac12"] = "½",
        ["frac14"] = "¼",
        ["frac34"] = "¾",
        ["sup1"] = "¹",
        ["sup2"] = "²",
        ["sup3"] = "³",
        ["euro"] = "€",
        ["pound"] = "£",
        ["yen"] = "¥",
        ["cent"] = "¢",
        ["numero"] = "№",
    };

    /// <summary>Reads a reference that begins at the ampersand; false where there is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out string value, out int length)
    {
        value = "";
        length = 0;
        var semicolon = text[..Math.Min(text.Length, LongestName + 3)].IndexOf(';');
        if (semicolon < 2)
        {
            return false;
        }

        length = semicolon + 1;
        var name = text[1..semicolon];
        return name[0] == '#' ? TryReadNumber(name[1..], out value) : s_names.TryGetValue(name.ToString(), out value!);
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out string value)
    {
        value = "";
        var hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        if (!int.TryParse(hex ? digits[1..] : digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture, out var code) || code is < 32 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return false;
        }

        value = code is 0xA0 or 0xAD ? (code == 0xA0 ? " " : "") : char.ConvertFromUtf32(code);
        return true;
    }
}
