using SearchService.Linking.Comparison;
using SearchService.Linking.Similar;
using SearchService.Search.Schema;

namespace SearchService.Search.Similar;

/// <summary>A provision that was compared with a clause.</summary>
/// <param name="Record">The provision.</param>
/// <param name="Text">Its text.</param>
/// <param name="Compared">What was judged: the whole, or the passage.</param>
/// <param name="Passage">The part that was judged.</param>
/// <param name="IsWhole">Whether that is the whole provision.</param>
/// <param name="Probability">The probability that it says the same.</param>
internal sealed record JudgedProvision(StoredProvision Record, string Text, ComparedText Compared, FoundPassage Passage, bool IsWhole, double Probability)
{
    /// <summary>The link that the provision asked for has to it, or null.</summary>
    public StoredLink? Link { get; init; }

    /// <summary>The provision whose translation it is, or null where its own words count.</summary>
    public string? Via { get; init; }

    /// <summary>The link to it from that provision.</summary>
    public StoredLink? ViaLink { get; init; }
}
