using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Search.Scorers;

namespace SearchService.Engine.Tests.Search;

public sealed class ScoreFilterTests
{
    [Fact]
    public void What_is_kept_is_above_the_floor_and_in_order_with_vectors_and_without()
    {
        const int Seed = 21;
        var random = new Random(Seed);
        for (var round = 0; round < 2000; round++)
        {
            int[] docs = [.. Enumerable.Range(0, random.Next(129))];
            var scores = Array.ConvertAll(docs, _ => (float)random.Next(100));
            var floor = random.Next(5) == 0 ? float.NegativeInfinity : random.Next(100);
            int[] expected = [.. docs.Where(doc => scores[doc] > floor)];
            foreach (var isScalar in (bool[])[false, true])
            {
                int[] kept = [.. docs];
                float[] keptScores = [.. scores];
                var count = isScalar ? ScoreFilter.KeepScalar(kept, keptScores, floor, 0, 0) : ScoreFilter.Keep(kept, keptScores, floor);
                Assert.True(expected.AsSpan().SequenceEqual(kept.AsSpan(0, count)), $"seed {Seed}, round {round}, scalar {isScalar}");
                Assert.Equal(expected.Select(doc => scores[doc]), keptScores[..count]);
            }
        }
    }

    [Fact]
    public void The_next_block_above_a_limit_is_the_same_with_vectors_and_without()
    {
        const int Seed = 22;
        var random = new Random(Seed);
        for (var round = 0; round < 2000; round++)
        {
            var best = Enumerable.Range(0, 1 + random.Next(60)).Select(_ => (float)random.Next(1000)).ToArray();
            var bounds = new BlockBounds(this, 1, new long[best.Length], new int[best.Length], best, []);
            var start = random.Next(best.Length + 1);
            float limit = random.Next(1000);
            var expected = Enumerable.Range(start, best.Length - start).Where(block => best[block] > limit).DefaultIfEmpty(best.Length).First();
            Assert.Equal((expected, expected), (bounds.Next(start, limit), bounds.NextScalar(start, limit)));
            var factor = random.Next(4) == 0 ? 1 : random.NextDouble() * 100;
            var scaled = BlockBounds.Limit(limit, factor);
            Assert.True(scaled * factor <= limit && (factor == 1 || float.BitIncrement(float.BitIncrement(scaled)) * factor > limit), $"seed {Seed}, {limit} / {factor}");
        }
    }
}
