namespace SearchService.Linking.Matching;

/// <summary>Turns likeness into how well two units fit where each has one counterpart at most.</summary>
/// <remarks>
/// The exponentials of the scores are scaled until rows and columns sum to one each (Sinkhorn and Knopp, 1967; optimal transport
/// with entropy). What resembles everything is so marked down, and what fits one unit well is hardly there for others. A
/// constant score stands for no counterpart. The result is again on the scale of the scores: each with a number of its row and
/// one of its column added. Cost: some passes over the matrix.
/// </remarks>
internal static class MutualFit
{
    /// <summary>Replaces the scores of a matrix with so many columns.</summary>
    public static void Apply(float[] scores, int columns, float temperature, float none, int iterations)
    {
        var rows = columns == 0 ? 0 : scores.Length / columns;
        var kernel = new float[scores.Length];
        var most = new float[rows];
        for (var i = 0; i < rows; i++)
        {
            var row = scores.AsSpan(i * columns, columns);
            most[i] = float.NegativeInfinity;
            foreach (var score in row)
            {
                most[i] = Math.Max(most[i], score);
            }

            var shares = kernel.AsSpan(i * columns, columns);
            for (var j = 0; j < columns; j++)
            {
                shares[j] = MathF.Exp((row[j] - most[i]) / temperature);
            }
        }

        var (u, v, sums) = (new double[rows], new double[columns], new double[columns]);
        Array.Fill(v, 1);
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            Array.Fill(sums, Math.Exp(none / temperature));
            for (var i = 0; i < rows; i++)
            {
                var shares = kernel.AsSpan(i * columns, columns);
                var sum = Math.Exp((none - most[i]) / temperature);
                for (var j = 0; j < columns; j++)
                {
                    sum += shares[j] * v[j];
                }

                u[i] = 1 / Math.Max(sum, 1e-30);
                for (var j = 0; j < columns; j++)
                {
                    sums[j] += shares[j] * u[i];
                }
            }

            for (var j = 0; j < columns; j++)
            {
                v[j] = 1 / Math.Max(sums[j], 1e-30);
            }
        }

        for (var i = 0; i < rows; i++)
        {
            var row = scores.AsSpan(i * columns, columns);
            for (var j = 0; j < columns; j++)
            {
                row[j] += (float)(temperature * (Math.Log(u[i]) + Math.Log(v[j]))) - most[i];
            }
        }
    }
}
