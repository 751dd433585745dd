namespace SearchService.Web.Pages.Rendering;

/// <summary>How paragraphs of a law are set.</summary>
internal static class LawText
{
    private const int MaxNumberLength = 5;

    /// <summary>The class of an item of a list, which hangs from its dash or number, or null for a plain paragraph.</summary>
    public static string? ClassOf(ReadOnlySpan<char> paragraph)
    {
        var space = paragraph.IndexOf(' ');
        if (space is <= 0 or > MaxNumberLength)
        {
            return null;
        }

        var first = paragraph[..space];
        return first is "-" or "–" or "—" or "•" or "*" || first[^1] == ')' ? "item" : null;
    }
}
