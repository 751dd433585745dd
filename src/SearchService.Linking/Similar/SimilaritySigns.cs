namespace SearchService.Linking.Similar;

/// <summary>What the probability that two texts say the same is told from.</summary>
/// <param name="Covered">The share of what the words of one tell that the other has too, the mean of both directions, 0 to 1.</param>
/// <param name="Shared">How many telling words both have.</param>
/// <param name="Sequences">The share of the pairs of neighbouring words that both have; 0 across languages.</param>
/// <param name="Numbers">How far the numbers agree, -1 to 1; 0 where neither has any.</param>
/// <param name="Length">The logarithm of how much likelier the lengths are for texts that say the same.</param>
/// <param name="Names">How far the names agree, -1 to 1; 0 where one has none.</param>
internal readonly record struct SimilaritySigns(
    double Covered, double Shared, double Sequences, double Numbers, double Length, double Names);
