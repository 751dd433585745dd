namespace SearchService.Linking.Comparison;

/// <summary>A part of both texts, in words; the ends are exclusive.</summary>
internal readonly record struct Part(int Left, int LeftEnd, int Right, int RightEnd)
{
    /// <summary>How many pairs of words it has.</summary>
    public long Cells => (long)(LeftEnd - Left) * (RightEnd - Right);
}
