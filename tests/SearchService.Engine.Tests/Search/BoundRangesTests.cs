using System.Numerics;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Tests.Search;

public sealed class BoundRangesTests
{
    // Lengths with every rest beside whole vectors.
    private static readonly int s_longest = (3 * Vector<float>.Count) + 2;

    [Fact]
    public void Sums_by_vectors_are_those_of_the_plain_loop_to_the_last_bit()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var sums = RandomScores.Of(random, seed % s_longest);
            var own = RandomScores.Of(random, sums.Length);
            float[] expected = [.. sums];
            BoundRanges.AddScalar(expected, own);
            BoundRanges.Add(sums, own);
            Assert.True(RandomScores.AreSame(expected, sums), $"seed {seed}: {string.Join(' ', expected)}, found {string.Join(' ', sums)}");
        }
    }

    [Fact]
    public void A_sum_is_that_of_its_two_numbers()
    {
        float[] sums = [1.5f, 0f, float.PositiveInfinity];
        BoundRanges.AddScalar(sums, [2f, 0.25f, 1f]);
        Assert.Equal([3.5f, 0.25f, float.PositiveInfinity], sums);
    }

    [Fact]
    public void The_first_bound_above_a_floor_is_the_one_that_the_plain_loop_finds_from_every_place()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var bounds = RandomScores.Of(random, seed % s_longest);
            var floor = bounds.Length > 0 && seed % 3 == 0 ? bounds[random.Next(bounds.Length)] : random.NextSingle() * 30;
            for (var from = 0; from <= bounds.Length; from++)
            {
                var expected = Array.FindIndex(bounds, from, bound => bound > floor);
                expected = expected < 0 ? bounds.Length : expected;
                Assert.True(expected == BoundRanges.FirstAbove(bounds, floor, from), $"seed {seed}, floor {floor}, from {from}, vectors");
                Assert.True(expected == BoundRanges.FirstAboveScalar(bounds, floor, from), $"seed {seed}, floor {floor}, from {from}, plain");
            }
        }
    }
}
