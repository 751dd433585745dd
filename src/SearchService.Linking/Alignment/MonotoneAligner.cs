namespace SearchService.Linking.Alignment;

/// <summary>Finds the best alignment of two sequences that keep their order: one to one, one to none, one to two and two to one.</summary>
/// <remarks>
/// Dynamic programming in a band around the diagonal: O(n · band) time and memory. Deterministic; of equally good alignments
/// the one with more one-to-one steps wins.
/// </remarks>
internal static class MonotoneAligner
{
    private const double Unreachable = double.NegativeInfinity;

    /// <summary>Scores a step: from, how many; to, how many.</summary>
    public delegate double StepScore(int from, int fromCount, int to, int toCount);

    /// <summary>The steps in their order, covering both sequences.</summary>
    /// <param name="fromCount">The length of the first sequence.</param>
    /// <param name="toCount">The length of the second.</param>
    /// <param name="score">The score of a step with units on both sides.</param>
    /// <param name="gap">The score, below 0, of a unit without counterpart.</param>
    public static List<Bead> Align(int fromCount, int toCount, StepScore score, double gap)
    {
        var band = new AlignmentBand(fromCount, toCount);
        var best = new double[fromCount + 1][];
        var step = new byte[fromCount + 1][];
        for (var i = 0; i <= fromCount; i++)
        {
            best[i] = new double[band.Width];
            step[i] = new byte[best[i].Length];
            Array.Fill(best[i], Unreachable);
        }

        double At(int i, int j) => i >= 0 && band.Contains(i, j) ? best[i][j - band.First(i)] : Unreachable;

        for (var i = 0; i <= fromCount; i++)
        {
            var first = band.First(i);
            for (var j = first; j < first + best[i].Length; j++)
            {
                if (i == 0 && j == 0)
                {
                    best[0][0] = 0;
                    continue;
                }

                (best[i][j - first], step[i][j - first]) = BestStep(i, j, At, score, gap);
            }
        }

        return Walk(fromCount, toCount, best, step, band);
    }

    /// <summary>The steps, as (from, to) counts; their order is the order of preference among equals.</summary>
    private static ReadOnlySpan<(int From, int To)> Steps => new (int, int)[] { (1, 1), (1, 0), (0, 1), (1, 2), (2, 1) };

    private static (double Score, byte Step) BestStep(int i, int j, Func<int, int, double> at, StepScore score, double gap)
    {
        var best = (Score: Unreachable, Step: (byte)0);
        for (var s = 0; s < Steps.Length; s++)
        {
            var (from, to) = Steps[s];
            var before = i < from || j < to ? Unreachable : at(i - from, j - to);
            if (double.IsNegativeInfinity(before))
            {
                continue;
            }

            var total = before + (from == 0 || to == 0 ? gap : score(i - from, from, j - to, to));
            if (total > best.Score)
            {
                best = (total, (byte)s);
            }
        }

        return best;
    }

    private static List<Bead> Walk(int i, int j, double[][] best, byte[][] step, AlignmentBand band)
    {
        var beads = new List<Bead>();
        while (i > 0 || j > 0)
        {
            var (from, to) = Steps[step[i][j - band.First(i)]];
            var score = best[i][j - band.First(i)] - best[i - from][j - to - band.First(i - from)];
            beads.Add(new Bead((i - from)..i, (j - to)..j, score));
            (i, j) = (i - from, j - to);
        }

        beads.Reverse();
        return beads;
    }
}
