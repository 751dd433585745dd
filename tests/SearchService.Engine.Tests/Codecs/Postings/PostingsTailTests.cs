using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Postings;

public sealed class PostingsTailTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Gaps_are_read_back_by_words_and_by_bytes(int seed, bool hasFreqs)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            int[] gaps = [.. Enumerable.Range(0, random.Next(1, 128)).Select(_ => random.Next(1 << random.Next(1, 31)))];
            var bytes = Encode(gaps, hasFreqs, random);
            bytes = [.. bytes, .. new byte[random.Next(40)]];
            var scalar = new int[gaps.Length];
            Assert.True(PostingsTail.TryReadScalar(bytes, hasFreqs, scalar));
            Assert.True(gaps.SequenceEqual(scalar), $"seed {seed}, round {i}: by bytes");
            var fast = new int[gaps.Length];
            Assert.True(PostingsTail.TryRead(bytes, hasFreqs, fast));
            Assert.True(gaps.SequenceEqual(fast), $"seed {seed}, round {i}: by words");
        }
    }

    [Fact]
    public void By_words_all_is_read_that_has_no_long_frequency()
    {
        Assert.SkipUnless(PostingsTail.IsWordwise, "this machine has no parallel bit extract");
        int[] gaps = [1, 200, 30_000, 4_000_000, 500_000_000];
        byte[] bytes = [.. Encode(gaps, hasFreqs: false, new Random(3)), .. new byte[16]];
        var read = new int[gaps.Length];
        Assert.Equal(bytes.Length - 16, PostingsTail.ReadWordwise(bytes, hasFreqs: false, read, out var done));
        Assert.Equal(gaps.Length, done);
        Assert.Equal(gaps, read);
    }

    [Theory]
    [InlineData(3)]
    public void Random_bytes_are_read_alike_or_refused_alike(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 5000; i++)
        {
            var bytes = new byte[random.Next(80)];
            random.NextBytes(bytes);
            var hasFreqs = random.Next(2) == 0;
            var scalar = new int[random.Next(1, 30)];
            var fast = new int[scalar.Length];
            var isGood = PostingsTail.TryReadScalar(bytes, hasFreqs, scalar);
            Assert.True(isGood == PostingsTail.TryRead(bytes, hasFreqs, fast), $"seed {seed}, round {i}");
            Assert.True(!isGood || scalar.SequenceEqual(fast), $"seed {seed}, round {i}");
        }
    }

    private static byte[] Encode(int[] gaps, bool hasFreqs, Random random)
    {
        var output = new ByteArrayOutput();
        foreach (var gap in gaps)
        {
            if (!hasFreqs)
            {
                output.WriteVInt(gap);
                continue;
            }

            var freq = random.Next(4) == 0 ? random.Next(1, 1000) : 1;
            output.WriteVLong(((long)gap << 1) | (freq == 1 ? 1L : 0L));
            if (freq > 1)
            {
                output.WriteVInt(freq);
            }
        }

        return output.Written.ToArray();
    }
}
