namespace SearchService.Linking.Alignment;

/// <summary>How long a text is in one language when its translation has a given length.</summary>
/// <remarks>
/// The logarithm of the ratio of lengths is taken as normal. Means and deviations are rounded from the articles of the Universal
/// Declaration, six treaties and the Constitution; the two Russian-English texts differ by more than they deviate, so the mean is
/// between them and the deviation wide enough for both. A test recomputes them.
/// </remarks>
internal static class LengthModel
{
    private const double UnrelatedDeviation = 1.0;

    /// <summary>The logarithm of how much likelier these lengths are for translations than for unrelated texts.</summary>
    public static double LogLikelihoodRatio(string fromLanguage, int from, string toLanguage, int to)
    {
        var (mean, deviation) = Ratio(fromLanguage, toLanguage);
        var x = Math.Log((double)to / from) - mean;
        // Short texts vary more: a word more or less is a larger part of them.
        var spread = Math.Sqrt((deviation * deviation) + (6.0 / Math.Min(from, to)));
        return LogNormal(x, spread) - LogNormal(x, Math.Max(UnrelatedDeviation, spread));
    }

    /// <summary>How well the lengths fit, 0 to 1: the share of translations that fit no better.</summary>
    public static double Fit(string fromLanguage, int from, string toLanguage, int to)
    {
        var (mean, deviation) = Ratio(fromLanguage, toLanguage);
        var spread = Math.Sqrt((deviation * deviation) + (6.0 / Math.Min(from, to)));
        var x = Math.Abs(Math.Log((double)to / from) - mean) / spread;
        return Math.Exp(-0.5 * x * x);
    }

    internal static (double Mean, double Deviation) Ratio(string from, string to) => (from, to) switch
    {
        ("kk", "ru") => (0.07, 0.14),
        ("ru", "kk") => (-0.07, 0.14),
        ("kk", "en") => (0.01, 0.15),
        ("en", "kk") => (-0.01, 0.15),
        ("ru", "en") => (-0.05, 0.15),
        ("en", "ru") => (0.05, 0.15),
        _ => (0.0, 0.25),
    };

    private static double LogNormal(double x, double deviation) => -Math.Log(deviation) - (x * x / (2 * deviation * deviation));
}
