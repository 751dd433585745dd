namespace SearchService.Corpus.Mending;

/// <summary>Finds the asterisks, underscores and backticks that are emphasis and not text.</summary>
/// <remarks>
/// A run counts only with its partner in the same paragraph: the opening one stands before a character that is not a space,
/// the closing one behind such a character. A footnote sign behind a word therefore stays. Outside Markdown files only runs of
/// two and three asterisks are emphasis.
/// </remarks>
internal static class MarkdownEmphasis
{
    /// <summary>The positions of the characters to take away.</summary>
    public static HashSet<int> Find(string text, bool markdown)
    {
        var found = new HashSet<int>();
        Pair(text, '*', 2, 3, found);
        if (markdown)
        {
            Pair(text, '*', 1, 1, found);
            Pair(text, '_', 1, 3, found);
            Pair(text, '`', 1, 3, found);
        }

        return found;
    }

    private static void Pair(string text, char sign, int shortest, int longest, HashSet<int> found)
    {
        var open = (Start: -1, Length: 0);
        for (var at = text.IndexOf(sign); at >= 0;)
        {
            var end = at;
            while (end < text.Length && text[end] == sign)
            {
                end++;
            }

            var length = end - at;
            if (length >= shortest && length <= longest)
            {
                open = Step(text, at, length, open, found);
            }

            at = end < text.Length ? text.IndexOf(sign, end) : -1;
        }
    }

    private static (int Start, int Length) Step(string text, int at, int length, (int Start, int Length) open, HashSet<int> found)
    {
        var before = at == 0 ? '\n' : text[at - 1];
        var after = at + length == text.Length ? '\n' : text[at + length];
        var samePlace = open.Start >= 0 && open.Length == length && !HasBlankLine(text.AsSpan(open.Start, at - open.Start));
        if (samePlace && !char.IsWhiteSpace(before) && (length > 1 || !char.IsLetterOrDigit(after)))
        {
            for (var i = 0; i < length; i++)
            {
                found.Add(open.Start + i);
                found.Add(at + i);
            }

            return (-1, 0);
        }

        var opens = !char.IsWhiteSpace(after) && !char.IsLetterOrDigit(before);
        return opens ? (at, length) : samePlace ? open : (-1, 0);
    }

    private static bool HasBlankLine(ReadOnlySpan<char> text)
    {
        for (var line = text.IndexOf('\n'); line >= 0;)
        {
            text = text[(line + 1)..];
            line = text.IndexOf('\n');
            if (line >= 0 && text[..line].IsWhiteSpace())
            {
                return true;
            }
        }

        return false;
    }
}
