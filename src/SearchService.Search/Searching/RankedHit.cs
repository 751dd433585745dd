namespace SearchService.Search.Searching;

/// <summary>A document of a result, and the provision through which it was found when not by its own words.</summary>
internal readonly record struct RankedHit(int Doc, float Score, string? Via)
{
    /// <summary>How much of the score is that its translated words stand together.</summary>
    public float Nearness { get; init; }
}
