namespace SearchService.Analysis.Kazakh;

/// <summary>One way to read a word, for people.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="IsVerb">Whether it is read as a verb.</param>
/// <param name="IsKnown">Whether the stem is in the list, or derived from one that is.</param>
/// <param name="Cost">In hundredths of a nat; the cheapest reading wins.</param>
/// <param name="Suffixes">What was taken off, from the stem outwards.</param>
public sealed record KazakhReading(string Stem, bool IsVerb, bool IsKnown, int Cost, IReadOnlyList<KazakhSuffix> Suffixes);
