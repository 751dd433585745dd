using SearchService.Corpus.Mending;

namespace SearchService.Corpus.Structure;

/// <summary>Divides what stands behind the label of an article into its heading and its text.</summary>
internal static class ArticleHeading
{
    private const int Longest = 220;
    private const int LongestWithStop = 90;

    /// <summary>Where the heading ends in the line that begins with the label; the start itself where there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where it goes on behind the label and the signs that follow it.</param>
    /// <param name="next">The next paragraph of the article, or null.</param>
    /// <param name="openers">Words that begin a sentence behind a heading without a stop.</param>
    public static int End(string line, int start, string? next, IReadOnlySet<string> openers)
    {
        var rest = line.AsSpan(start);
        if (rest.IsEmpty || Enumerator.LengthAt(rest) > 0 || char.IsLower(rest[0]))
        {
            return start;
        }

        if (RunsInto(rest, openers) is > 0 and var end)
        {
            return start + end;
        }

        var stops = rest[^1] is '.' or ';' or ':' or ',' or '!';
        if (rest.Length > Longest || next is null || HasSentenceInside(rest))
        {
            return start;
        }

        var alone = !stops || (rest[^1] == '.' && rest.Length <= LongestWithStop && Enumerator.LengthAt(next) > 0);
        return alone && !char.IsLower(next[0]) ? line.Length : start;
    }

    /// <summary>Whether the paragraph behind a bare label is the heading of the article.</summary>
    public static bool IsHeading(string text, string? next) =>
        next is not null && text.Length <= Longest && char.IsUpper(text[0]) && text[^1] is not ('.' or ';' or ':' or ',' or '!' or '?')
        && Enumerator.LengthAt(text) == 0 && !text.Contains('|', StringComparison.Ordinal) && !char.IsLower(next[0]) && !HasSentenceInside(text)
        && !DocumentWords.BeginsFinalClauses(text) && !DocumentWords.BeginsSignatures(text);

    /// <summary>The length of a heading that runs into numbered text or a new sentence in the same line; 0 where it does not.</summary>
    private static int RunsInto(ReadOnlySpan<char> rest, IReadOnlySet<string> openers)
    {
        for (var at = 1; at < Math.Min(rest.Length, Longest); at++)
        {
            if (rest[at - 1] != ' ')
            {
                if (rest[at - 1] is '.' or ';' or ':' && at < rest.Length && rest[at] == ' ')
                {
                    return IsFirstMark(rest[(at + 1)..]) && at > 12 ? at : 0;
                }

                continue;
            }

            if (IsFirstMark(rest[at..]) || (at > 10 && char.IsUpper(rest[at]) && StartsWithOpener(rest[at..], openers)))
            {
                return at - 1;
            }
        }

        return 0;
    }

    private static bool IsFirstMark(ReadOnlySpan<char> text) =>
        text.StartsWith("1. ") || text.StartsWith("1) ") || text.StartsWith("(1) ") || text.StartsWith("(а) ") || text.StartsWith("1)");

    private static bool StartsWithOpener(ReadOnlySpan<char> text, IReadOnlySet<string> openers)
    {
        var space = text.IndexOf(' ');
        return space > 0 && openers.Contains(text[..space].ToString());
    }

    private static bool HasSentenceInside(ReadOnlySpan<char> text)
    {
        for (var at = 3; at < text.Length - 2; at++)
        {
            if (text[at] is '.' or '?' or '!' && text[at + 1] == ' ' && char.IsUpper(text[at + 2]) && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2])
                && char.IsLower(text[at - 3]))
            {
                return true;
            }
        }

        return false;
    }
}
