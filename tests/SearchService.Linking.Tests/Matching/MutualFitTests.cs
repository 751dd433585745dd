using SearchService.Linking.Matching;

namespace SearchService.Linking.Tests.Matching;

public sealed class MutualFitTests
{
    [Fact]
    public void A_unit_that_resembles_all_is_left_to_the_one_that_has_no_other()
    {
        float[] scores = [0.9f, 0.2f, 0.1f, 0.8f, 0.75f, 0.1f, 0.7f, 0.1f, 0.6f];
        MutualFit.Apply(scores, 3, 0.05f);
        Assert.True(scores[0] > scores[1] && scores[4] > scores[3] && scores[8] > scores[6], string.Join(' ', scores));
    }

    [Fact]
    public void The_exponentials_of_each_column_sum_to_one()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var size = random.Next(2, 12);
            float[] scores = [.. Enumerable.Range(0, size * size).Select(_ => random.NextSingle())];
            MutualFit.Apply(scores, size, 0.1f);
            for (var j = 0; j < size; j++)
            {
                var sum = Enumerable.Range(0, size).Sum(i => Math.Exp(scores[(i * size) + j] / 0.1f));
                Assert.True(Math.Abs(sum - 1) < 1e-3, $"seed {seed}: {sum}");
            }
        }
    }

    [Fact]
    public void Nothing_and_a_single_pair_are_fitted_too()
    {
        MutualFit.Apply([], 0, 0.05f);
        float[] one = [0.3f];
        MutualFit.Apply(one, 1, 0.05f);
        Assert.Equal(0, one[0], 4);
    }
}
