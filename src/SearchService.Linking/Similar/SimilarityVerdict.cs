using SearchService.Linking.Model;

namespace SearchService.Linking.Similar;

/// <summary>How alike two provisions are, and why.</summary>
/// <param name="Probability">The calibrated probability that they say the same or nearly so, 0 to 1.</param>
/// <param name="Evidence">Why, in parts that a lawyer understands.</param>
public readonly record struct SimilarityVerdict(double Probability, LinkEvidence Evidence);
