namespace SearchService.Corpus.Sources;

/// <summary>The Cyrillic code page of old Windows files.</summary>
internal static class Windows1251
{
    // 0x80 to 0xBF; 0xC0 to 0xFF are А to я in order. U+FFFF marks the one code without a character.
    private const string Upper =
        "\u0402\u0403\u201A\u0453\u201E\u2026\u2020\u2021\u20AC\u2030\u0409\u2039\u040A\u040C\u040B\u040F"
        + "\u0452\u2018\u2019\u201C\u201D\u2022\u2013\u2014\uFFFF\u2122\u0459\u203A\u045A\u045C\u045B\u045F"
        + "\u00A0\u040E\u045E\u0408\u00A4\u0490\u00A6\u00A7\u0401\u00A9\u0404\u00AB\u00AC\u00AD\u00AE\u0407"
        + "\u00B0\u00B1\u0406\u0456\u0491\u00B5\u00B6\u00B7\u0451\u2116\u0454\u00BB\u0458\u0405\u0455\u0457";

    private const double LeastCyrillic = 0.5;

    /// <summary>Decodes a text; null where it is not plausibly Cyrillic in this code page.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        int letters = 0, cyrillic = 0, oddCase = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var c = bytes[i] < 0x80 ? (char)bytes[i] : bytes[i] < 0xC0 ? Upper[bytes[i] - 0x80] : (char)('А' + bytes[i] - 0xC0);
            if (c == '\uFFFF' || (c < ' ' && c is not ('\n' or '\r' or '\t' or '\f')))
            {
                return null;
            }

            letters += char.IsLetter(c) ? 1 : 0;
            cyrillic += bytes[i] >= 0xC0 ? 1 : 0;
            oddCase += i > 0 && char.IsUpper(c) && char.IsLower(text[i - 1]) ? 1 : 0;
            text[i] = c;
        }

        return letters > 0 && cyrillic >= letters * LeastCyrillic && oddCase * 20 <= letters ? new string(text) : null;
    }
}
