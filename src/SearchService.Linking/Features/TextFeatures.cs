using SearchService.Corpus.Model;

namespace SearchService.Linking.Features;

/// <summary>What of a text can be compared across languages without a dictionary: its length, its numbers, its spellings.</summary>
internal sealed class TextFeatures
{
    private TextFeatures(string key, int length, Dictionary<string, int> numbers, Dictionary<string, string> spellings)
    {
        Key = key;
        Length = length;
        Numbers = numbers;
        Spellings = spellings;
    }

    /// <summary>The key of its place, equal across languages for the same place: art_2, preamble; or an enumerator such as 1).</summary>
    public string Key { get; }

    /// <summary>The number of letters and digits, at least 1.</summary>
    public int Length { get; }

    /// <summary>Each number with its count.</summary>
    public Dictionary<string, int> Numbers { get; }

    /// <summary>Each spelling with the word that had it first.</summary>
    public Dictionary<string, string> Spellings { get; }

    public static TextFeatures Of(Provision provision) => Of(provision.Eid, provision.Heading, provision.Text);

    /// <summary>The features of a paragraph; its key is the enumerator at its start, if there is one.</summary>
    public static TextFeatures OfParagraph(string paragraph) => Of(Enumerator(paragraph), "", paragraph);

    private static TextFeatures Of(string key, string heading, string text)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        var length = Read(heading, numbers, spellings) + Read(text, numbers, spellings);
        return new TextFeatures(key, Math.Max(1, length), numbers, spellings);
    }

    private static int Read(string text, Dictionary<string, int> numbers, Dictionary<string, string> spellings)
    {
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var number = char.IsDigit(text[i]);
            while (i < text.Length && char.IsLetterOrDigit(text[i]) && char.IsDigit(text[i]) == number)
            {
                i++;
            }

            length += i - start;
            if (number)
            {
                var value = text.AsSpan(start, i - start).TrimStart('0').ToString();
                numbers[value] = numbers.GetValueOrDefault(value) + 1;
            }
            else if (Skeleton.Of(text.AsSpan(start, i - start)) is { } spelling)
            {
                spellings.TryAdd(spelling, text[start..i]);
            }
        }

        return length;
    }

    private static string Enumerator(string paragraph)
    {
        var end = 0;
        while (end < paragraph.Length && end < 4 && char.IsLetterOrDigit(paragraph[end]))
        {
            end++;
        }

        var closed = end > 0 && end < paragraph.Length && paragraph[end] is ')' or '.';
        return closed && char.IsDigit(paragraph[0]) ? paragraph[..end] : "";
    }
}
