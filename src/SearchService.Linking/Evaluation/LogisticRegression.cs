namespace SearchService.Linking.Evaluation;

/// <summary>Fits probabilities to what happened: the likeliest coefficients, by Newton's method.</summary>
internal static class LogisticRegression
{
    private const int MostSteps = 50;

    /// <summary>A slight preference for small coefficients, so that examples that divide without error have an answer too.</summary>
    private const double Ridge = 0.01;

    /// <summary>The coefficients, one for each sign.</summary>
    public static double[] Fit(IReadOnlyList<(double[] Signs, bool IsRight)> examples)
    {
        var size = examples[0].Signs.Length;
        var coefficients = new double[size];
        for (var step = 0; step < MostSteps; step++)
        {
            var system = new double[size, size + 1];
            foreach (var (signs, isRight) in examples)
            {
                var p = Alignment.LinkCalibration.Probability(signs, coefficients);
                for (var i = 0; i < size; i++)
                {
                    system[i, size] += signs[i] * ((isRight ? 1 : 0) - p);
                    for (var j = 0; j < size; j++)
                    {
                        system[i, j] += signs[i] * signs[j] * p * (1 - p);
                    }
                }
            }

            for (var i = 0; i < size; i++)
            {
                system[i, i] += Ridge;
                system[i, size] -= Ridge * coefficients[i];
            }

            var change = Solve(system, size);
            for (var i = 0; i < size; i++)
            {
                coefficients[i] += change[i];
            }

            if (change.All(value => Math.Abs(value) < 1e-9))
            {
                break;
            }
        }

        return coefficients;
    }

    /// <summary>Solves linear equations with a positive definite matrix, so that no row needs to be exchanged.</summary>
    private static double[] Solve(double[,] system, int size)
    {
        for (var i = 0; i < size; i++)
        {
            for (var row = 0; row < size; row++)
            {
                if (row != i)
                {
                    var factor = system[row, i] / system[i, i];
                    for (var column = i; column <= size; column++)
                    {
                        system[row, column] -= factor * system[i, column];
                    }
                }
            }
        }

        return [.. Enumerable.Range(0, size).Select(i => system[i, size] / system[i, i])];
    }
}
