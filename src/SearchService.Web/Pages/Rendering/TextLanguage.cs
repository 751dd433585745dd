using System.Buffers;

namespace SearchService.Web.Pages.Rendering;

/// <summary>Guesses the language of a short name by its letters, so that it can be read aloud rightly.</summary>
internal static class TextLanguage
{
    private static readonly SearchValues<char> s_kazakhLetters = SearchValues.Create("әғқңөұүһіӘҒҚҢӨҰҮҺІ");

    /// <summary>kk for a name with letters that only Kazakh has, ru for other Cyrillic ones, otherwise en.</summary>
    public static string Of(string name) =>
        name.AsSpan().ContainsAny(s_kazakhLetters) ? "kk"
        : name.AsSpan().ContainsAnyInRange('Ѐ', 'ӿ') ? "ru"
        : "en";
}
