namespace SearchService.Corpus.Mending;

/// <summary>Finds out whether a text was broken into lines at a width, and at which.</summary>
internal static class WrapWidth
{
    private const int FewestLines = 8;
    private const int Narrowest = 40;
    private const int Widest = 130;
    private const int Ragged = 18;

    /// <summary>The width, or 0 where lines are as long as their paragraphs.</summary>
    public static int Of(IReadOnlyList<SourceLine> lines)
    {
        var lengths = lines.Where(line => !line.IsRow && line.HeadingLevel == 0).Select(line => line.Text.Length).Order().ToArray();
        if (lengths.Length < FewestLines)
        {
            return 0;
        }

        var width = lengths[lengths.Length * 97 / 100];
        var full = lengths.Count(length => length >= width - Ragged);
        return width is >= Narrowest and <= Widest && full * 3 >= lengths.Length ? width : 0;
    }
}
