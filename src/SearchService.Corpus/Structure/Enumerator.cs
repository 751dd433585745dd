namespace SearchService.Corpus.Structure;

/// <summary>The marks of list items: 1) 1. а) (a) (1) IV. - •.</summary>
internal static class Enumerator
{
    /// <summary>The length of the mark that begins a text, the space behind it included; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        if (text[0] is '-' or '–' or '—' or '•' or '●' or '▪' or '·' or '*')
        {
            return char.IsWhiteSpace(text[1]) || (text[0] == '-' && char.IsLetter(text[1])) ? 2 : 0;
        }

        var at = text[0] == '(' ? 1 : 0;
        var start = at;
        while (at < text.Length && at - start < 7 && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at > start && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        if (at == start)
        {
            at = Letters(text, start);
        }

        if (at == start || at >= text.Length || !(text[at] == ')' || (text[at] == '.' && start == 0)))
        {
            return 0;
        }

        var end = at + 1;
        return end == text.Length ? 0 : char.IsWhiteSpace(text[end]) ? end + 1 : text[at] == ')' ? end : 0;
    }

    private static int Letters(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && at - start < 6 && char.IsLetter(text[at]))
        {
            at++;
        }

        var letters = text[start..at];
        var isMark = letters.Length == 1 ? at < text.Length && (text[at] == ')' || ProvisionNumber.Roman(letters) > 0) : ProvisionNumber.Roman(letters) > 0 || IsLowerRoman(letters);
        return isMark ? at : start;
    }

    private static bool IsLowerRoman(ReadOnlySpan<char> letters) => letters.IndexOfAnyExcept("ivxl") < 0;
}
