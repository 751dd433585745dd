using SearchService.Engine.Codecs.Impacts;

namespace SearchService.Engine.Tests.Codecs.Impacts;

public sealed class BlockImpactsTests
{
    [Theory]
    [InlineData(1, 3, 20)]
    [InlineData(2, 12, 256)]
    [InlineData(3, 2000, 256)]
    [InlineData(4, int.MaxValue, 4)]
    public void Every_document_is_reached_by_an_impact_and_no_impact_is_made_up(int seed, int freqs, int norms)
    {
        var random = new Random(seed);
        var block = new BlockImpacts();
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[1000];
            random.NextBytes(bytes);
            bytes = Array.ConvertAll(bytes, value => (byte)(value % norms));
            var docs = Enumerable.Range(0, 1000).Where(_ => random.Next(8) == 0).Take(128).DefaultIfEmpty(7).ToArray();
            var counts = Array.ConvertAll(docs, _ => 1 + Math.Min(random.Next(freqs - 1), random.Next(freqs - 1)));
            var start = docs[0] == 0 ? 0 : random.Next(docs[0]);
            var gaps = docs.Select((doc, i) => doc - (i == 0 ? start : docs[i - 1])).ToArray();

            var impacts = block.Find(gaps, counts, start, bytes).ToArray();

            var pairs = docs.Select((doc, i) => (Freq: counts[i], Norm: bytes[doc])).ToArray();
            Assert.InRange(impacts.Length, 1, ImpactsFormat.MaxBlockImpacts);
            Assert.All(pairs, pair => Assert.Contains(impacts, impact => impact.Freq >= pair.Freq && impact.Norm >= pair.Norm));
            Assert.All(impacts.Where(impact => !impact.IsMerged), impact => Assert.Contains((impact.Freq, impact.Norm), pairs));
            Assert.Equal(impacts.OrderBy(impact => impact.Freq).ThenByDescending(impact => impact.Norm), impacts);
            Assert.Equal((pairs.Max(pair => pair.Freq), pairs.Max(pair => pair.Norm)), (impacts[^1].Freq, impacts[0].Norm));
        }
    }

    [Fact]
    public void A_field_without_norms_or_frequencies_has_one_impact_a_block()
    {
        Assert.Equal([new Impact(5, 0, false)], new BlockImpacts().Find([3, 1, 1], [2, 5, 1], 0, []).ToArray());
        Assert.Equal([new Impact(1, 0, false)], new BlockImpacts().Find([3, 1, 1], [-1, -1, -1], 0, []).ToArray());
    }

    [Fact]
    public void Neighbours_are_merged_where_a_block_has_too_many()
    {
        // Every document is better than all others in something: frequencies 1 to 32, norms 32 to 1.
        int[] gaps = [0, .. Enumerable.Repeat(1, 31)];
        int[] freqs = [.. Enumerable.Range(1, 32)];
        byte[] norms = [.. Enumerable.Range(1, 32).Select(i => (byte)(33 - i))];
        var impacts = new BlockImpacts().Find(gaps, freqs, 0, norms).ToArray();
        Assert.Equal(Enumerable.Range(0, 8).Select(i => new Impact((4 * i) + 4, (byte)(32 - (4 * i)), true)), impacts);
    }
}
