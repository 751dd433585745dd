using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Tests.Codecs.Postings;

public sealed class PositionGapsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Numbers_are_kept_where_a_naive_search_finds_them_among_the_positions(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 5000; round++)
        {
            var freq = 1 + random.Next(round % 2 == 0 ? PositionGaps.Padding : 40);
            var gaps = new int[Math.Max(freq, PositionGaps.Padding)];
            for (var i = 0; i < gaps.Length; i++)
            {
                gaps[i] = random.Next(5);
            }

            var shift = random.Next(4);
            var positions = new int[freq];
            PositionGaps.Sum(gaps, shift, positions);
            Assert.Equal(gaps.Take(freq).Select((_, i) => gaps.Take(i + 1).Sum() - shift), positions);

            int[] numbers = [.. Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(-3, 25)).Order()];
            int[] expected = [.. numbers.Where(positions.Contains).Distinct()];
            AssertKept(expected, numbers, kept => PositionGaps.Keep(gaps, freq, shift, numbers, kept), $"seed {seed}, round {round}");
            AssertKept(expected, numbers, kept => PositionGaps.KeepScalar(gaps, freq, shift, numbers, kept), $"scalar, seed {seed}, round {round}");
            AssertKept(expected, numbers, kept => PositionGaps.Keep(gaps, freq, shift, kept, kept), $"in place, seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Vectors_keep_what_the_scalar_loop_keeps()
    {
        Assert.SkipUnless(PositionGaps.IsVectorSupported, "no such vectors here");
        var random = new Random(7);
        for (var round = 0; round < 5000; round++)
        {
            var freq = 1 + random.Next(PositionGaps.Padding);
            int[] gaps = [.. Enumerable.Range(0, PositionGaps.Padding).Select(_ => random.Next(round % 3 == 0 ? int.MaxValue / 8 : 4))];
            int[] numbers = [.. Enumerable.Range(0, random.Next(9)).Select(_ => random.Next(20)).Order()];
            var expected = new int[numbers.Length];
            var count = PositionGaps.KeepScalar(gaps, freq, 1, numbers, expected);
            AssertKept(expected[..count], numbers, kept => PositionGaps.KeepVector(gaps, freq, 1, numbers, kept), $"round {round}");
        }
    }

    private static void AssertKept(int[] expected, int[] numbers, Func<int[], int> keep, string message)
    {
        var kept = numbers.ToArray();
        var count = keep(kept);
        Assert.True(kept.AsSpan(0, count).SequenceEqual(expected), message);
    }
}
