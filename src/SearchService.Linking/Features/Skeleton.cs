using SearchService.Linking.Matching;

namespace SearchService.Linking.Features;

/// <summary>The beginning of the rough Latin spelling of a word, so that names and international words meet by equality.</summary>
/// <remarks>Женева, Женевада and Geneva do not meet, Токио, Tokyo and Токиода do: it is evidence, not proof.</remarks>
internal static class Skeleton
{
    /// <summary>How many letters of the spelling are kept: endings differ by language and case.</summary>
    public const int Length = 5;

    private const int Least = 4;

    /// <summary>The spelling of a word, or null for one that is too short to tell.</summary>
    public static string? Of(ReadOnlySpan<char> word)
    {
        Span<char> spelling = stackalloc char[Length];
        var count = Transliteration.Write(word, spelling);
        return count < Least ? null : new string(spelling[..count]);
    }
}
