using SearchService.Linking.Alignment;

namespace SearchService.Linking.Tests;

public sealed class MonotoneAlignerTests
{
    [Fact]
    public void The_alignment_has_the_best_score_of_all_alignments()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (n, m) = (random.Next(6), random.Next(6));
            var scores = new double[n + 1, 3, m + 1, 3];
            foreach (var (i, a, j, b) in from i in Enumerable.Range(0, n + 1) from a in Enumerable.Range(0, 3) from j in Enumerable.Range(0, m + 1) from b in Enumerable.Range(0, 3) select (i, a, j, b))
            {
                scores[i, a, j, b] = (random.NextDouble() * 6) - 3;
            }

            double Score(int i, int a, int j, int b) => scores[i, a, j, b];
            var beads = MonotoneAligner.Align(n, m, Score, -1);
            Assert.True(Math.Abs(Best(0, 0, n, m, Score) - beads.Sum(bead => bead.Score)) < 1e-9, $"seed {seed}");
            AssertCovers(beads, n, m, seed);
        }
    }

    [Fact]
    public void Long_sequences_stay_inside_the_band_and_are_covered()
    {
        var beads = MonotoneAligner.Align(5000, 4800, (i, a, j, b) => Math.Abs((i * 0.96) - j) < 3 ? 1 : -1, -1);
        AssertCovers(beads, 5000, 4800, 0);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    public void An_empty_side_leaves_only_gaps(int n, int m)
    {
        var beads = MonotoneAligner.Align(n, m, (_, _, _, _) => 1, -1);
        Assert.Equal(n + m, beads.Count);
        Assert.DoesNotContain(beads, bead => bead.IsMatch);
    }

    private static void AssertCovers(List<Bead> beads, int n, int m, int seed)
    {
        var (i, j) = (0, 0);
        foreach (var bead in beads)
        {
            Assert.True(bead.From.Start.Value == i && bead.To.Start.Value == j, $"seed {seed}");
            (i, j) = (bead.From.End.Value, bead.To.End.Value);
        }

        Assert.Equal((n, m), (i, j));
    }

    private static double Best(int i, int j, int n, int m, MonotoneAligner.StepScore score)
    {
        if (i == n && j == m)
        {
            return 0;
        }

        var best = double.NegativeInfinity;
        foreach (var (a, b) in new[] { (1, 1), (1, 0), (0, 1), (1, 2), (2, 1) })
        {
            if (i + a <= n && j + b <= m)
            {
                best = Math.Max(best, (a == 0 || b == 0 ? -1 : score(i, a, j, b)) + Best(i + a, j + b, n, m, score));
            }
        }

        return best;
    }
}
