using SearchService.Corpus.Mending;
using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Metadata;

/// <summary>Finds the title of a document in its first paragraphs.</summary>
internal static class TitleReader
{
    private const int FirstParagraphs = 14;
    private const int Longest = 400;
    private const int LongestSentence = 140;
    private const int LongestKindOfLaw = 45;

    /// <summary>The title; where there is none, the beginning of the text. Never empty for a text with a letter or digit.</summary>
    public static string Read(IReadOnlyList<SourceParagraph> paragraphs, string language)
    {
        var first = paragraphs.Take(FirstParagraphs).ToList();
        return Marked(first) ?? Capitals(first) ?? TitleLine(first, language) ?? Beginning(first);
    }

    private static string? Marked(List<SourceParagraph> paragraphs) =>
        paragraphs.Where(paragraph => paragraph.HeadingLevel == 1).Select(paragraph => paragraph.Text.Text).FirstOrDefault();

    /// <summary>The lines in capitals with which a text begins, as one.</summary>
    private static string? Capitals(List<SourceParagraph> paragraphs)
    {
        var lines = paragraphs.TakeWhile(paragraph => LineJoiner.IsCapitals(paragraph.Text.Text)).Select(paragraph => paragraph.Text.Text).ToList();
        var title = string.Join(' ', lines);
        return title.Length is >= 10 and <= Longest ? title : null;
    }

    private static string? TitleLine(List<SourceParagraph> paragraphs, string language)
    {
        var lines = paragraphs.Select(paragraph => paragraph.Text.Text).TakeWhile(text => !StartsWithArticle(text, language)).Where(IsLine).ToList();
        var title = lines.FindIndex(line => DocumentTypes.Of(line, language) is not null && line.Contains(' ', StringComparison.Ordinal));
        if (title >= 0)
        {
            // "Қазақстан Республикасының Заңы" alone names no law; the next line does.
            return lines[title].Length < LongestKindOfLaw && title + 1 < lines.Count ? $"{lines[title]} {lines[title + 1]}" : lines[title];
        }

        return paragraphs.Count > 0 && IsLine(paragraphs[0].Text.Text) ? paragraphs[0].Text.Text : null;
    }

    private static bool IsLine(string text) => text.Length is >= 8 and <= Longest && text[^1] is not ('.' or ':' or ';' or ',')
        && !char.IsLower(text[0]) && Enumerator.LengthAt(text) == 0 && !DocumentWords.BeginsSignatures(text) && !text.Contains('|', StringComparison.Ordinal);

    private static bool StartsWithArticle(string text, string language) => new HeadingLines(language).IsHeading(text);

    private static string Beginning(List<SourceParagraph> paragraphs)
    {
        var text = paragraphs.Select(paragraph => paragraph.Text.Text).FirstOrDefault(paragraph => paragraph.Any(char.IsLetterOrDigit)) ?? "";
        if (text.Length <= LongestSentence)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', LongestSentence);
        return text[..(space > 0 ? space : LongestSentence)].TrimEnd(',', ';', ':', ' ', '-', '–') + "…";
    }
}
