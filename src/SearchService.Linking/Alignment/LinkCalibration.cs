namespace SearchService.Linking.Alignment;

/// <summary>The probability that two linked provisions say the same.</summary>
/// <remarks>
/// A logistic regression (Platt, 1999) on links between versions of which articles were taken out, so that some links are wrong, and
/// others joined and divided: the development texts, a lexicon that has not seen them, numbers kept and numbers lost. A test fits it
/// again and measures by cross-validation how far the probabilities are from what happens.
/// </remarks>
internal static class LinkCalibration
{
    /// <summary>Beyond these scores the content is as sure or as doubtful as it can be.</summary>
    private const double LeastScore = -6;
    private const double MostScore = 12;

    private const double LeastProbability = 0.001;

    /// <summary>The coefficients, for the signs in the order of <see cref="Of"/>.</summary>
    public static ReadOnlySpan<double> Coefficients => [-0.202, 0.301, 0.232, 1.171];

    /// <summary>The signs as numbers, the first for the intercept.</summary>
    public static double[] Of(LinkSigns signs) =>
        [1, Math.Clamp(signs.Content, LeastScore, MostScore), Math.Clamp(signs.Pair, LeastScore, MostScore), signs.Number];

    /// <summary>The probability by the coefficients in use, rounded to a thousandth.</summary>
    public static double Probability(LinkSigns signs) =>
        Math.Round(Math.Clamp(Probability(Of(signs), Coefficients), LeastProbability, 1 - LeastProbability), 3);

    /// <summary>The probability by given coefficients.</summary>
    public static double Probability(ReadOnlySpan<double> signs, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var i = 0; i < signs.Length; i++)
        {
            sum += signs[i] * coefficients[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
