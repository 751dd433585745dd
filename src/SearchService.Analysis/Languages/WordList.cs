using System.Collections.Frozen;

namespace SearchService.Analysis.Languages;

/// <summary>Short lists of words, written as text.</summary>
internal static class WordList
{
    private static readonly char[] s_spaces = [' ', '\n', '\r'];

    /// <summary>Pairs of the form WORD=WORD.</summary>
    public static FrozenDictionary<string, string> ParsePairs(string pairs) =>
        pairs.Split(s_spaces, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The set of the words, which spaces and line ends separate.</summary>
    public static FrozenSet<string> Parse(string words) =>
        words.Split(s_spaces, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
