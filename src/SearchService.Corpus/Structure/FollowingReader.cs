namespace SearchService.Corpus.Structure;

/// <summary>Reads what stands behind a label.</summary>
internal static class FollowingReader
{
    /// <summary>What stands at a position behind a label.</summary>
    public static Following Read(string text, int at, LabelGrammar grammar)
    {
        var rest = text.AsSpan(at);
        var trimmed = rest.TrimStart(" .:–—-");
        if (trimmed.IsEmpty)
        {
            return Following.End;
        }

        if (rest[0] is not (' ' or '.' or ':' or '–' or '—') || IsCitation(trimmed, grammar))
        {
            return Following.Citation;
        }

        var stopped = rest[..(rest.Length - trimmed.Length)].IndexOfAnyExcept(' ') >= 0;
        var c = trimmed[0];
        return char.IsLower(c) && Enumerator.LengthAt(trimmed) == 0 ? stopped ? Following.StopThenLower : Following.Lower
            : stopped ? Following.StopThenHeading
            : char.IsUpper(c) || c is '"' or '«' or '“' ? Following.Heading
            : char.IsDigit(c) || c is '(' or '[' || char.IsLower(c) ? Following.Digit
            : Following.Citation;
    }

    private static bool IsCitation(ReadOnlySpan<char> text, LabelGrammar grammar)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > 0 && grammar.AfterCitation.Contains(text[..end].ToString());
    }
}
