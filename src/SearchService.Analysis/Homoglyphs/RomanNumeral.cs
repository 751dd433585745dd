using SearchService.Analysis.Characters;

namespace SearchService.Analysis.Homoglyphs;

/// <summary>Roman numerals as laws use them, up to a few hundred.</summary>
public static class RomanNumeral
{
    /// <summary>The longest numeral that is recognised.</summary>
    public const int MaxLength = 11;

    /// <summary>Whether lower-case Latin letters make a numeral below 400, well formed.</summary>
    public static bool IsValid(ReadOnlySpan<char> letters)
    {
        if (letters.Length is 0 or > MaxLength)
        {
            return false;
        }

        var rest = Digit(Digit(Run(letters, 'c', 3), 'x', 'l', 'c'), 'i', 'v', 'x');
        return rest.IsEmpty;
    }

    /// <summary>Whether a word of Latin letters in either case is a numeral. With a hundred in it, it has three letters or more: CXI, but not the ending CI.</summary>
    public static bool IsLatin(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[MaxLength];
        if (word.Length > small.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            small[i] = CaseFolding.ToLower(word[i]);
        }

        small = small[..word.Length];
        return IsValid(small) && (word.Length > 2 || !small.Contains('c'));
    }

    /// <summary>Whether a word is a numeral of two letters or more in the letters that people type for one: <c>ХІХ</c>, <c>ҮII</c>.</summary>
    public static bool IsTyped(ReadOnlySpan<char> word)
    {
        Span<char> numeral = stackalloc char[MaxLength];
        return TryReadTyped(word, numeral);
    }

    /// <summary>As <see cref="IsTyped"/>, and writes the numeral in small Latin letters.</summary>
    /// <remarks>
    /// Only X, V and I: with L, C, D and M too many short words would be numerals. Five is typed Y, У and Ү as well, which counts
    /// where a one is beside it.
    /// </remarks>
    public static bool TryReadTyped(ReadOnlySpan<char> word, Span<char> numeral)
    {
        if (word.Length is < 2 or > MaxLength)
        {
            return false;
        }

        var (ones, odd) = (0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            var small = CaseFolding.ToLower(word[i]);
            numeral[i] = small switch
            {
                'i' or 'і' => 'i',
                'v' or 'y' or 'у' or 'ү' => 'v',
                'x' or 'х' => 'x',
                _ => '\0',
            };
            ones += numeral[i] == 'i' ? 1 : 0;
            odd += numeral[i] == 'v' && small != 'v' ? 1 : 0;
        }

        return (odd == 0 || ones > 0) && IsValid(numeral[..word.Length]);
    }

    // One decimal digit: up to three ones, one before five or ten, or five and up to three ones.
    private static ReadOnlySpan<char> Digit(ReadOnlySpan<char> letters, char one, char five, char ten)
    {
        if (letters.Length > 1 && letters[0] == one && (letters[1] == five || letters[1] == ten))
        {
            return letters[2..];
        }

        return Run(Run(letters, five, 1), one, 3);
    }

    private static ReadOnlySpan<char> Run(ReadOnlySpan<char> letters, char letter, int most)
    {
        var length = 0;
        while (length < most && length < letters.Length && letters[length] == letter)
        {
            length++;
        }

        return letters[length..];
    }
}
