namespace SearchService.Linking.Features;

/// <summary>Writes a word of any of the three languages in one rough Latin spelling, so that names and international words meet.</summary>
/// <remarks>Женева, Женевада and Geneva do not meet, Токио, Tokyo and Токиода do: it is evidence, not proof.</remarks>
internal static class Skeleton
{
    /// <summary>How many letters of the spelling are kept: endings differ by language and case.</summary>
    public const int Length = 5;

    private static readonly string[] s_cyrillic = MakeTable();

    /// <summary>The spelling of a word, or null for one that is too short to tell.</summary>
    public static string? Of(ReadOnlySpan<char> word)
    {
        Span<char> spelling = stackalloc char[Length + 8];
        var count = 0;
        for (var i = 0; i < word.Length && count < Length; i++)
        {
            var c = char.ToLowerInvariant(word[i]);
            if (c is >= 'Ѐ' and < '԰')
            {
                foreach (var letter in s_cyrillic[c - 'Ѐ'])
                {
                    Append(spelling, ref count, letter);
                }
            }
            else if (c is >= 'a' and <= 'z')
            {
                AppendLatin(spelling, ref count, c, i + 1 < word.Length ? char.ToLowerInvariant(word[i + 1]) : '\0', ref i);
            }
        }

        return count < 4 ? null : new string(spelling[..Math.Min(count, Length)]);
    }

    private static void AppendLatin(Span<char> spelling, ref int count, char c, char next, ref int i)
    {
        switch (c)
        {
            case 'c' when next == 'h':
                Append(spelling, ref count, 'h');
                i++;
                break;
            case 'c' when next is 'e' or 'i' or 'y':
                Append(spelling, ref count, 's');
                break;
            case 'p' or 't' when next == 'h':
                Append(spelling, ref count, c == 'p' ? 'f' : 't');
                i++;
                break;
            case 's' when next == 'h':
                Append(spelling, ref count, 'h');
                i++;
                break;
            case 'c' or 'q':
                Append(spelling, ref count, 'k');
                break;
            case 'x':
                Append(spelling, ref count, 'k');
                Append(spelling, ref count, 's');
                break;
            case 'y' or 'j':
                Append(spelling, ref count, 'i');
                break;
            case 'w':
                Append(spelling, ref count, 'v');
                break;
            default:
                Append(spelling, ref count, c);
                break;
        }
    }

    /// <summary>Appends a letter unless it repeats the one before: doubled letters differ between the languages.</summary>
    private static void Append(Span<char> spelling, ref int count, char letter)
    {
        if (count < spelling.Length && (count == 0 || spelling[count - 1] != letter))
        {
            spelling[count++] = letter;
        }
    }

    private static string[] MakeTable()
    {
        var table = new string[0x130];
        Array.Fill(table, "");
        const string Letters = "абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюяәъь";
        string[] spellings =
        [
            "a", "b", "v", "g", "g", "d", "e", "o", "h", "z", "i", "i", "k", "k", "l", "m", "n", "n", "o", "o", "p", "r", "s", "t",
            "u", "u", "u", "f", "h", "h", "s", "h", "h", "h", "i", "i", "e", "iu", "ia", "a", "", "",
        ];
        for (var i = 0; i < Letters.Length; i++)
        {
            table[Letters[i] - 'Ѐ'] = spellings[i];
        }

        return table;
    }
}
