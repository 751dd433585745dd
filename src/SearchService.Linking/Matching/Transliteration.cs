namespace SearchService.Linking.Matching;

/// <summary>Writes words of the three languages in one rough Latin spelling, and tells how alike two such spellings are.</summary>
/// <remarks>
/// What the languages write differently for one sound meets in one letter: к, қ, c and q are k; й, ы, y and j are i; doubled letters
/// are one. Женева and Geneva do not become equal, but alike: vowels and neighbouring consonants replace each other cheaply, and
/// so do endings. Stateless and thread-safe.
/// </remarks>
public static class Transliteration
{
    /// <summary>The longest spelling; the rest of a longer word is left out.</summary>
    public const int MaxLength = 40;

    private const float VowelForVowel = 0.3f;
    private const float VowelMore = 0.5f;
    private const float Neighbours = 0.4f;
    private const float Ending = 0.35f;

    private static readonly string[] s_cyrillic = MakeTable();

    /// <summary>The rough spelling of a word; empty for one without letters of the alphabets known. Digits are left out.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> spelling = stackalloc char[MaxLength];
        return new string(spelling[..Write(word, spelling)]);
    }

    /// <summary>Writes the rough spelling of a word as far as there is room, and returns its length.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> spelling)
    {
        var count = 0;
        for (var i = 0; i < word.Length && count < spelling.Length; i++)
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

        return count;
    }

    /// <summary>How alike two spellings of <see cref="Of"/> are, 0 to 1: one less the weighted edit distance over the length of the longer.</summary>
    /// <remarks>Symmetric. Letters of one of them behind the end of the other cost little: stems end differently. The cost is the product of the lengths.</remarks>
    public static float Similarity(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return one.Length == other.Length ? 1 : 0;
        }

        Span<float> row = stackalloc float[MaxLength + 1];
        one = one[..Math.Min(one.Length, MaxLength)];
        other = other[..Math.Min(other.Length, MaxLength)];
        row[0] = 0;
        for (var j = 0; j < other.Length; j++)
        {
            row[j + 1] = row[j] + Extra(other[j]);
        }

        // Either may go on behind the end of the other.
        var ended = row[other.Length];
        for (var i = 0; i < one.Length; i++)
        {
            var diagonal = row[0];
            row[0] += Extra(one[i]);
            for (var j = 0; j < other.Length; j++)
            {
                var replaced = diagonal + Replace(one[i], other[j]);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(diagonal + Extra(one[i]), row[j] + Extra(other[j])));
            }

            ended = i == one.Length - 1 ? ended : Math.Min(ended, row[other.Length] + (Ending * (one.Length - 1 - i)));
        }

        for (var j = 1; j <= other.Length; j++)
        {
            ended = Math.Min(ended, row[j] + (Ending * (other.Length - j)));
        }

        return Math.Max(0, 1 - (ended / Math.Max(one.Length, other.Length)));
    }

    private static float Extra(char letter) => IsVowel(letter) || letter == 'h' ? VowelMore : 1;

    private static float Replace(char one, char other) =>
        one == other ? 0
        : IsVowel(one) && IsVowel(other) ? VowelForVowel
        : Group(one) == Group(other) ? Neighbours
        : (one is 'u' && other is 'v') || (one is 'v' && other is 'u') ? Neighbours
        : 1.2f;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>Consonants that stand for each other between the languages: г, х and ж for h and g, б for p at the end.</summary>
    private static int Group(char letter) => letter switch
    {
        'b' or 'p' => 1,
        'd' or 't' => 2,
        'g' or 'k' or 'h' => 3,
        'v' or 'f' => 4,
        's' or 'z' => 5,
        _ => letter,
    };

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
