namespace SearchService.Linking.Matching;

/// <summary>Turns likeness into how well two units fit where each has one counterpart at most.</summary>
/// <remarks>
/// The exponentials of the scores are scaled until rows and columns sum to one each (Sinkhorn and Knopp, 1967; optimal transport
/// with entropy). What resembles everything is so marked down, and what fits one unit well is hardly there for others. The
/// result is on the scale of the scores: each with a number of its row and one of its column added, and 0 for two units that are
/// certain of each other. Units without counterpart do some harm, but less than leaving it. Cost: some passes over the matrix.
/// </remarks>
internal static class MutualFit
{
    private const int Rounds = 10;

    /// <summary>Sums below this are those of units that nothing fits.</summary>
    private const double LeastSum = 1e-30;

    /// <summary>Replaces the scores, row by row, of a matrix with so many columns.</summary>
    public static void Apply(float[] scores, int columns, float temperature)
    {
        var rows = columns == 0 ? 0 : scores.Length / columns;
        var shares = new float[scores.Length];
        for (var i = 0; i < rows; i++)
        {
            Subtract(scores.AsSpan(i * columns, columns), Greatest(scores.AsSpan(i * columns, columns)));
            for (var j = i * columns; j < (i + 1) * columns; j++)
            {
                shares[j] = MathF.Exp(scores[j] / temperature);
            }
        }

        var (left, right) = Scale(shares, rows, columns);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                scores[(i * columns) + j] += temperature * (left[i] + right[j]);
            }
        }
    }

    /// <summary>The logarithms of the factors of the rows and the columns.</summary>
    private static (float[] Rows, float[] Columns) Scale(float[] shares, int rows, int columns)
    {
        var (left, right, sums) = (new double[rows], new double[columns], new double[columns]);
        Array.Fill(right, 1);
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(sums);
            for (var i = 0; i < rows; i++)
            {
                var row = shares.AsSpan(i * columns, columns);
                var sum = 0.0;
                for (var j = 0; j < row.Length; j++)
                {
                    sum += row[j] * right[j];
                }

                left[i] = 1 / Math.Max(sum, LeastSum);
                for (var j = 0; j < row.Length; j++)
                {
                    sums[j] += row[j] * left[i];
                }
            }

            for (var j = 0; j < columns; j++)
            {
                right[j] = 1 / Math.Max(sums[j], LeastSum);
            }
        }

        return ([.. left.Select(value => (float)Math.Log(value))], [.. right.Select(value => (float)Math.Log(value))]);
    }

    private static float Greatest(ReadOnlySpan<float> row)
    {
        var greatest = float.NegativeInfinity;
        foreach (var score in row)
        {
            greatest = Math.Max(greatest, score);
        }

        return greatest;
    }

    private static void Subtract(Span<float> row, float value)
    {
        foreach (ref var score in row)
        {
            score -= value;
        }
    }
}
