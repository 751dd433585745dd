using System.Buffers;
using SearchService.Analysis.Characters;

namespace SearchService.Analysis.Spelling;

/// <summary>What the keys of one layout give on another: <c>rfpfrcnfy</c> is <c>казакстан</c>, <c>йфяфйыефт</c> is <c>qazaqstan</c>.</summary>
/// <remarks>
/// The layouts are the American, the Russian and the Kazakh one, which is the Russian one with its own letters in the row of digits.
/// Letters come out small. A character that no letter's key gives stays. Immutable and thread-safe.
/// </remarks>
public static class KeyboardLayout
{
    private const string LatinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private const string RussianKeys = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private const string ShiftedKeys = "{}:\"<>~";
    private const string ShiftedLetters = "хъжэбюё";
    private const string DigitKeys = "2345890-=";
    private const string KazakhLetters = "әіңғүұқөһ";

    private static readonly SearchValues<char> s_letterKeys = SearchValues.Create(LatinKeys[..10] + "asdfghjklzxcvbnm");

    /// <summary>What the keys, pressed on a Latin layout, give on the Russian one.</summary>
    public static string ToRussian(ReadOnlySpan<char> typed) => Convert(typed, RussianOf);

    /// <summary>What the keys, pressed on a Latin layout, give on the Kazakh one; a number without any letter stays.</summary>
    public static string ToKazakh(ReadOnlySpan<char> typed) => HasLetterKey(typed)
        ? Convert(typed, c => DigitKeys.IndexOf(c) is var i and >= 0 ? KazakhLetters[i] : RussianOf(c))
        : typed.ToString();

    /// <summary>What the keys, pressed on the Russian or Kazakh layout, give on a Latin one.</summary>
    public static string ToLatin(ReadOnlySpan<char> typed) => Convert(typed, LatinOf);

    private static bool HasLetterKey(ReadOnlySpan<char> typed)
    {
        foreach (var c in typed)
        {
            if (s_letterKeys.Contains(CaseFolding.ToLower(c)))
            {
                return true;
            }
        }

        return false;
    }

    private static char RussianOf(char key) =>
        LatinKeys.IndexOf(key) is var i and >= 0 ? RussianKeys[i]
        : ShiftedKeys.IndexOf(key) is var shifted and >= 0 ? ShiftedLetters[shifted]
        : key;

    private static char LatinOf(char letter) =>
        RussianKeys.IndexOf(letter) is var i and >= 0 ? LatinKeys[i]
        : KazakhLetters.IndexOf(letter) is var digit and >= 0 ? DigitKeys[digit]
        : letter;

    private static string Convert(ReadOnlySpan<char> typed, Func<char, char> key)
    {
        var letters = typed.ToArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = key(CaseFolding.ToLower(letters[i]));
        }

        return new string(letters);
    }
}
