using SearchService.Corpus.Model;
using SearchService.Linking.Mentions;

namespace SearchService.Linking.Features;

/// <summary>What of a text can be compared across languages without a dictionary: its length, its numbers, its spellings.</summary>
internal sealed class TextFeatures
{
    private readonly Dictionary<string, Mention> _mentions;
    private readonly string _text;

    private TextFeatures(string key, int length, Dictionary<string, int> numbers, Dictionary<string, Mention> mentions, Dictionary<string, string> spellings, string text)
    {
        Key = key;
        Length = length;
        Numbers = numbers;
        Spellings = spellings;
        _mentions = mentions;
        _text = text;
    }

    /// <summary>The key of its place, equal across languages for the same place: art_2, preamble; or an enumerator such as 1).</summary>
    public string Key { get; }

    /// <summary>The number of letters and digits, at least 1.</summary>
    public int Length { get; }

    /// <summary>Each number, date, amount and citation, by its key, with its count.</summary>
    public Dictionary<string, int> Numbers { get; }

    /// <summary>Each spelling with the word that had it first.</summary>
    public Dictionary<string, string> Spellings { get; }

    public static TextFeatures Of(Provision provision) => Of(
        provision.Language, provision.Eid, provision.Heading.Length == 0 ? provision.Text : $"{provision.Heading}\n{provision.Text}");

    /// <summary>The features of a paragraph of whatever language; its key is the enumerator at its start, if there is one.</summary>
    /// <remarks>Of its numbers only the digits: the lexicon is learned from sentences aligned by them, and must not change with the tables of names.</remarks>
    public static TextFeatures OfParagraph(string paragraph) => Of("", Enumerator(paragraph), paragraph);

    /// <summary>The numbers, dates and amounts that another text has too, as printed in this one.</summary>
    public IEnumerable<string> SharedNumbers(TextFeatures other) => Shared(other, isCitation: false);

    /// <summary>The citations that another text has too, as printed in this one.</summary>
    public IEnumerable<string> SharedCitations(TextFeatures other) => Shared(other, isCitation: true);

    private IEnumerable<string> Shared(TextFeatures other, bool isCitation) => _mentions.Values
        .Where(mention => (mention.Kind == MentionKind.Citation) == isCitation && other._mentions.ContainsKey(mention.Key))
        .OrderBy(mention => mention.Start).Select(mention => _text.Substring(mention.Start, mention.Length));

    private static TextFeatures Of(string language, string key, string text)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var mentions = new Dictionary<string, Mention>(StringComparer.Ordinal);
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        var length = Read(text, language.Length == 0 ? numbers : null, spellings);
        foreach (var mention in language.Length == 0 ? [] : MentionReader.Read(language, text))
        {
            if (mention.Kind is not (MentionKind.Name or MentionKind.Abbreviation))
            {
                mentions.TryAdd(mention.Key, mention);
                numbers[mention.Key] = numbers.GetValueOrDefault(mention.Key) + 1;
            }
        }

        return new TextFeatures(key, Math.Max(1, length), numbers, mentions, spellings, text);
    }

    /// <summary>Reads the spellings and, where they are wanted, the runs of digits; gives the number of letters and digits.</summary>
    private static int Read(string text, Dictionary<string, int>? numbers, Dictionary<string, string> spellings)
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
            if (number && numbers is not null)
            {
                var value = text.AsSpan(start, i - start).TrimStart('0').ToString();
                numbers[value] = numbers.GetValueOrDefault(value) + 1;
            }
            else if (!number && Skeleton.Of(text.AsSpan(start, i - start)) is { } spelling)
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
