using SearchService.Corpus.Mending;

namespace SearchService.Corpus.Structure;

/// <summary>Gives the items of a list that runs on in one paragraph a paragraph each: "1. ... 2. ...", "1) ...; 2) ...".</summary>
/// <remarks>A mark counts only behind a stop, in front of a letter, and with the number that is expected; so dates and citations do not divide a text.</remarks>
internal static class InlineList
{
    private const int Shortest = 200;

    /// <summary>Adds the paragraph, divided where it has such a list.</summary>
    public static void Split(MappedText paragraph, List<MappedText> result)
    {
        var text = paragraph.Text;
        if (text.Length < Shortest || text.Contains('|', StringComparison.Ordinal))
        {
            result.Add(paragraph);
            return;
        }

        int start = 0, dotted = 0, bracketed = 0;
        for (var at = 0; at < text.Length - 3; at++)
        {
            if (char.IsAsciiDigit(text[at]) && ReadMark(text, at) is var (number, sign, length))
            {
                ref var last = ref sign == '.' ? ref dotted : ref bracketed;
                if (number == last + 1 || (sign == ')' && number == 1))
                {
                    last = number;
                    bracketed = sign == '.' ? 0 : bracketed;
                    start = Cut(paragraph, start, at, result);
                }

                at += length - 1;
            }
        }

        result.Add(paragraph.TrimmedSlice(start, text.Length));
    }

    private static int Cut(MappedText paragraph, int start, int at, List<MappedText> result)
    {
        if (at > start)
        {
            result.Add(paragraph.TrimmedSlice(start, at));
        }

        return at;
    }

    /// <summary>A mark at the start of the text or behind a stop, in front of a word.</summary>
    private static (int Number, char Sign, int Length)? ReadMark(string text, int at)
    {
        if (at > 0 && (at < 3 || text[at - 1] != ' ' || text[at - 2] is not ('.' or ';' or ':' or '"' or '»')))
        {
            return null;
        }

        int number = 0, end = at;
        while (end < text.Length && end - at < 3 && char.IsAsciiDigit(text[end]))
        {
            number = (number * 10) + text[end++] - '0';
        }

        if (end + 2 >= text.Length || text[end] is not ('.' or ')') || text[end + 1] != ' ')
        {
            return null;
        }

        var isText = text[end] == ')' ? char.IsLetter(text[end + 2]) || text[end + 2] is '"' or '«' : char.IsUpper(text[end + 2]) || text[end + 2] is '"' or '«';
        return isText && number > 0 ? (number, text[end], end - at) : null;
    }
}
