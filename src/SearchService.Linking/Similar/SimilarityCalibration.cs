using SearchService.Linking.Alignment;

namespace SearchService.Linking.Similar;

/// <summary>The probability that two texts of different works say the same.</summary>
/// <remarks>
/// Two logistic regressions, one across languages and one within a language. The first is fitted on pools of parallel provisions of
/// which half of the counterparts were taken out, so that the nearest unit is often a wrong one; the second on shortened, reordered
/// and rewritten copies of provisions against their nearest others. A test fits them again and measures by cross-validation how far
/// the probabilities are from what happens.
/// </remarks>
internal static class SimilarityCalibration
{
    private const double LeastProbability = 0.001;
    private const double LeastLength = -6;
    private const double MostLength = 2;

    /// <summary>The coefficients across languages, for the signs in the order of <see cref="Of"/>.</summary>
    public static ReadOnlySpan<double> Across => [-6.42, 15.53, 1.24, 0.0, 1.23, 0.26, 0.64];

    /// <summary>The coefficients within one language.</summary>
    public static ReadOnlySpan<double> Within => [-11.70, 20.80, 0.76, 2.53, -0.17, 0.38, 0.60];

    /// <summary>The signs as numbers, the first for the intercept.</summary>
    public static double[] Of(SimilaritySigns signs) =>
    [
        1, signs.Covered, Math.Log(1 + signs.Shared), signs.Sequences, signs.Numbers,
        Math.Clamp(signs.Length, LeastLength, MostLength), signs.Names,
    ];

    /// <summary>The probability by the coefficients in use.</summary>
    public static double Probability(SimilaritySigns signs, bool isAcross) =>
        Math.Clamp(LinkCalibration.Probability(Of(signs), isAcross ? Across : Within), LeastProbability, 1 - LeastProbability);
}
