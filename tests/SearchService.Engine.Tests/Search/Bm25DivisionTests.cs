using System.Numerics;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Tests.Search;

public sealed class Bm25DivisionTests
{
    [Fact]
    public void Scores_by_vectors_are_those_of_the_plain_loop_to_the_last_bit()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var count = seed % 4 == 3 ? 128 : seed % ((3 * Vector<float>.Count) + 2);
            var weight = (seed % 7) switch { 0 => 0f, 1 => -2.5f, 2 => 1e-30f, _ => random.NextSingle() * 20 };
            int[] freqs = [.. Enumerable.Range(0, count).Select(_ => random.Next(5) == 0 ? random.Next(1, int.MaxValue) : random.Next(1, 50))];
            var scores = RandomScores.Of(random, count);
            float[] expected = [.. scores];
            Bm25Division.DivideScalar(weight, freqs, expected);
            Bm25Division.Divide(weight, freqs, scores);
            Assert.True(RandomScores.AreSame(expected, scores), $"seed {seed}, weight {weight}: {string.Join(' ', expected)}, found {string.Join(' ', scores)}");
        }
    }

    [Fact]
    public void A_score_is_the_weight_times_the_part_that_the_frequency_is_of_itself_and_the_length()
    {
        float[] scores = [2f, 0f];
        Bm25Division.DivideScalar(3f, [1, 5], scores);
        Assert.Equal([1f, 3f], scores);
    }
}
