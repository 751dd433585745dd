using System.Text;

namespace SearchService.Corpus.Sources;

/// <summary>Makes ids of names: lower-case Latin letters, digits and hyphens, Cyrillic transliterated.</summary>
internal static class WorkIds
{
    private const int Longest = 80;

    private static readonly Dictionary<char, string> s_latin = new()
    {
        ['а'] = "a",
        ['ә'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ғ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ё'] = "e",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['й'] = "i",
        ['і'] = "i",
        ['к'] = "k",
        ['қ'] = "q",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['ң'] = "ng",
        ['о'] = "o",
        ['ө'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ұ'] = "u",
        ['ү'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['һ'] = "h",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ъ'] = "",
        ['ы'] = "y",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "yu",
        ['я'] = "ya",
    };

    /// <summary>The id of a name; "document" where nothing of it can stand in an id.</summary>
    public static string FromName(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (s_latin.TryGetValue(c, out var latin))
            {
                id.Append(latin);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var text = id.Length > Longest ? id.ToString(0, Longest) : id.ToString();
        text = text.Trim('-');
        return text.Length == 0 ? "document" : text;
    }

    /// <summary>Whether an id is one: lower-case letters, digits and inner hyphens.</summary>
    public static bool IsValid(string id) => id.Length is > 0 and <= 200 && id[0] != '-' && id[^1] != '-'
        && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
