namespace SearchService.Linking.Pairing;

/// <summary>What tells whether two documents are language versions of one work.</summary>
/// <param name="Words">The cosine of the translated words of one and the words of the other, the mean of both directions.</param>
/// <param name="Names">The share of the names of one that the other has, in the direction in which it is less.</param>
/// <param name="Parties">The same of the names in title and preamble, each the more, the rarer it is; 0.5 where one has none.</param>
/// <param name="Telling">The share of the most telling words of one that the other has, in the direction in which it is more: a part has few of the whole.</param>
/// <param name="Spellings">The weighted share of words spelt alike.</param>
/// <param name="Numbers">The weighted share of numbers in common; near 0.5 where they have few.</param>
/// <param name="Dates">The share of dates in common; near 0.5 where they have few.</param>
/// <param name="Signing">1 where both were signed or adopted on the same day, -1 where on other days, 0 where it is not known.</param>
/// <param name="Articles">The share of articles whose number both have; 0.5 where one has none.</param>
/// <param name="Lengths">How well the lengths of the articles of the same number fit: the mean logarithm of a ratio of likelihoods; 0 where there are few.</param>
/// <param name="Length">How well the whole lengths fit, as the logarithm of a ratio of likelihoods.</param>
internal readonly record struct VersionSigns(
    double Words, double Names, double Parties, double Telling, double Spellings, double Numbers, double Dates, int Signing, double Articles, double Lengths, double Length)
{
    /// <summary>How much more alike the words are than those of either document and its other candidates.</summary>
    public double Lead { get; init; }
}
