namespace SearchService.Analysis.Homoglyphs;

/// <summary>Roman numerals as laws use them, up to a few hundred.</summary>
public static class RomanNumeral
{
    /// <summary>The longest numeral that is recognised.</summary>
    public const int MaxLength = 10;

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
