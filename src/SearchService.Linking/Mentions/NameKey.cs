namespace SearchService.Linking.Mentions;

/// <summary>Writes a name that no table has as the consonants of its stem, in Latin: Назарбаевтың, Назарбаева and Nazarbayev are nzrbv.</summary>
/// <remarks>Vowels and endings differ most between the languages. Names with fewer than three consonants keep their vowels.</remarks>
internal static class NameKey
{
    private const int Longest = 12;

    /// <summary>The key of a folded word, or null for one that is too short to tell.</summary>
    public static string? Of(string language, ReadOnlySpan<char> word)
    {
        var stem = LightStem.Of(language, word);
        Span<char> consonants = stackalloc char[Longest];
        Span<char> all = stackalloc char[Longest];
        var (count, whole) = (0, 0);
        for (var i = 0; i < stem.Length; i++)
        {
            var (next, used) = Sound(stem, i);
            foreach (var letter in next)
            {
                Append(all, ref whole, letter);
                if (letter is not ('a' or 'e' or 'i' or 'o' or 'u'))
                {
                    Append(consonants, ref count, letter);
                }
            }

            i += used - 1;
        }

        return count >= 3 ? consonants[..count].ToString() : whole >= 4 ? all[..whole].ToString() : null;
    }

    private static void Append(Span<char> key, ref int count, char letter)
    {
        if (count < key.Length && (count == 0 || key[count - 1] != letter))
        {
            key[count++] = letter;
        }
    }

    private static (string Sound, int Used) Sound(ReadOnlySpan<char> word, int i)
    {
        var (c, next) = (word[i], i + 1 < word.Length ? word[i + 1] : '\0');
        return c switch
        {
            'k' or 'z' or 's' or 'c' or 'g' or 't' or 'p' when next == 'h' => (c switch { 'k' => "h", 'z' => "j", 's' => "x", 'c' => "x", 'g' => "g", 't' => "t", _ => "f" }, 2),
            't' when next == 's' => ("s", 2),
            'c' => (next is 'e' or 'i' or 'y' ? "s" : "k", 1),
            'q' => ("k", 1),
            'x' => ("ks", 1),
            'w' => ("v", 1),
            'j' => ("j", 1),
            'g' when next is 'e' or 'i' => ("j", 1),
            'y' => ("i", 1),
            >= 'a' and <= 'z' => (c.ToString(), 1),
            'д' when next == 'ж' => ("j", 2),
            _ => (Cyrillic(c), 1),
        };
    }

    private static string Cyrillic(char c) => c switch
    {
        'а' or 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' or 'ғ' => "g",
        'д' => "d",
        'е' or 'э' => "e",
        'ж' => "j",
        'з' => "z",
        'и' or 'й' or 'ы' or 'і' => "i",
        'к' or 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' or 'ң' => "n",
        'о' or 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' or 'ц' => "s",
        'т' => "t",
        'у' or 'ұ' or 'ү' => "u",
        'ф' => "f",
        'х' or 'һ' => "h",
        'ч' or 'ш' or 'щ' => "x",
        'ю' => "u",
        'я' => "a",
        _ => "",
    };
}
