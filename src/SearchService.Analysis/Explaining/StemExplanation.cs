namespace SearchService.Analysis.Explaining;

/// <summary>How a word got its stems.</summary>
/// <param name="Method">What decided.</param>
/// <param name="Readings">The ways to read the word, the chosen one first; empty where the method has none.</param>
public sealed record StemExplanation(StemMethod Method, IReadOnlyList<StemReading> Readings)
{
    /// <summary>A method without readings.</summary>
    public static StemExplanation Of(StemMethod method) => new(method, []);
}
