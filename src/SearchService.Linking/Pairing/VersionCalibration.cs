namespace SearchService.Linking.Pairing;

/// <summary>The probability that two documents are language versions of one work.</summary>
/// <remarks>A logistic regression as for links; a test fits it again and measures it.</remarks>
internal static class VersionCalibration
{
    /// <summary>The coefficients, for the signs in the order of <see cref="Of"/>.</summary>
    public static ReadOnlySpan<double> Coefficients => [-8.98, 13.82, 9.25, 5.85, 1.55, 36.14, 0.79];

    /// <summary>What documents of different dates take off, beside that they share none.</summary>
    private const double OtherSigning = -0.25;

    /// <summary>The signs as numbers, the first for the intercept.</summary>
    /// <remarks>That dates agree says little, since conventions name each other's; that none does says much. The day of signing may have been read wrongly, so dates in common outweigh it.</remarks>
    public static double[] Of(VersionSigns signs) =>
    [
        1, signs.Lead, signs.Lead * signs.Telling, signs.Telling, signs.Names,
        signs.Signing > 0 || signs.Dates > 0.5 ? 0 : Math.Min(signs.Signing < 0 ? OtherSigning : 0, signs.Dates - 0.5), signs.Lengths,
    ];

    /// <summary>How much likelier than not, as a logarithm.</summary>
    public static double LogOdds(VersionSigns signs, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        var values = Of(signs);
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] * coefficients[i];
        }

        return sum;
    }
}
