using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Tests.Codecs.Postings;

public sealed class BlockSearchTests
{
    [Theory]
    [InlineData(128)]
    [InlineData(127)]
    [InlineData(17)]
    [InlineData(16)]
    [InlineData(1)]
    public void Every_target_up_to_the_last_integer_is_found_where_a_plain_search_finds_it(int count)
    {
        var random = new Random(count);
        for (var round = 0; round < 50; round++)
        {
            var block = new int[PackedBlock.Length];
            Array.Fill(block, int.MaxValue);
            for (int i = 0, value = random.Next(5); i < count; i++, value += 1 + random.Next(1 + (round % 7)))
            {
                block[i] = value;
            }

            var search = new BlockSearch(block);
            for (var target = 0; target <= block[count - 1]; target++)
            {
                var expected = Array.FindIndex(block, value => value >= target);
                Assert.Equal(expected, search.FirstAtLeast(target));
                Assert.Equal(expected, search.FirstAtLeastScalar(target));
            }
        }
    }

    [Fact]
    public void Sums_by_vectors_are_those_of_the_scalar_loop()
    {
        var random = new Random(3);
        for (var length = 0; length <= PackedBlock.Length; length++)
        {
            int[] values = [.. Enumerable.Range(0, length).Select(_ => 1 + random.Next(length % 2 == 0 ? 9 : int.MaxValue - 1))];
            Assert.Equal(PackedBlock.PositiveSumScalar(values), PackedBlock.PositiveSum(values));
            if (length > 0)
            {
                values[random.Next(length)] = -random.Next(2);
                Assert.Equal(-1, PackedBlock.PositiveSum(values));
            }
        }
    }
}
