using System.Numerics;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Postings;

public sealed class PackedBlockTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(1, 32)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_packed_block_is_one_big_endian_number_with_the_first_value_on_top(int bits)
    {
        var values = Values(bits);
        var number = values.Aggregate(BigInteger.Zero, (sum, value) => (sum << bits) | (uint)value);
        var expected = new byte[PackedBlock.PackedBytes(bits)];
        var digits = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        digits.CopyTo(expected, expected.Length - digits.Length);

        var bytes = new byte[expected.Length];
        PackedBlock.EncodePacked(values, bits, bytes);
        Assert.Equal(expected, bytes);
        var decoded = new int[PackedBlock.Length];
        PackedBlock.DecodePacked(bytes, bits, decoded);
        Assert.Equal(values, decoded);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_block_in_words_has_the_first_value_of_a_word_at_the_bottom(int bits)
    {
        var values = Values(bits);
        var bytes = new byte[PackedBlock.WordsBytes(bits)];
        PackedBlock.EncodeWords(values, bits, bytes);
        var perWord = 64 / bits;
        for (var i = 0; i < values.Length; i++)
        {
            var word = new BigInteger(bytes.AsSpan(i / perWord * 8, 8), isUnsigned: true, isBigEndian: true);
            Assert.Equal((uint)values[i], (uint)((word >> (i % perWord * bits)) & ((BigInteger.One << bits) - 1)));
        }

        var decoded = new int[PackedBlock.Length];
        PackedBlock.DecodeWords(bytes, bits, decoded);
        Assert.Equal(values, decoded);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_block_is_read_as_it_was_written_and_skipped_in_the_same_bytes(int bits)
    {
        var values = Values(bits);
        using var directory = new MemoryDirectory();
        using (var output = directory.CreateOutput("blocks"))
        {
            PackedBlockFormat.WriteDeclaration(output);
            PackedBlockWriter.Write(output, values);
            PackedBlockWriter.Write(output, Enumerable.Repeat(values[0], PackedBlock.Length).ToArray());
        }

        using var input = directory.OpenInput("blocks");
        var blocks = new PackedBlockReader(input);
        var start = input.Position;
        var read = new int[PackedBlock.Length];
        blocks.Read(input, read);
        Assert.Equal(values, read);
        Assert.Equal(start + 1 + PackedBlockFormat.Written[bits].ByteCount, input.Position);
        blocks.Read(input, read);
        Assert.Equal(Enumerable.Repeat(values[0], PackedBlock.Length), read);
        Assert.Equal(input.Length, input.Position);
        input.Position = start;
        blocks.Skip(input);
        blocks.Skip(input);
        Assert.Equal(input.Length, input.Position);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Vectors_decode_what_the_plain_loops_decode(int bits)
    {
        Assert.SkipUnless(PackedBlockVector.IsSupported, "the processor has no AVX2");
        var random = new Random(1000 + bits);
        var expected = new int[PackedBlock.Length];
        var decoded = new int[PackedBlock.Length];
        for (var round = 0; round < 20; round++)
        {
            var bytes = new byte[PackedBlock.PackedBytes(bits)];
            random.NextBytes(bytes);
            PackedBlock.DecodePackedScalar(bytes, bits, expected);
            if (bits <= PackedBlockVector.MaxPackedBits)
            {
                PackedBlockVector.DecodePacked(bytes, bits, decoded);
                Assert.Equal(expected, decoded);
            }

            bytes = new byte[PackedBlock.WordsBytes(bits)];
            random.NextBytes(bytes);
            PackedBlock.DecodeWordsScalar(bytes, bits, expected);
            if (bits is 1 or 2 or 4)
            {
                PackedBlockVector.DecodeWords(bytes, bits, decoded);
                Assert.Equal(expected, decoded);
            }
        }
    }

    [Fact]
    public void Prefix_sums_with_vectors_are_those_of_the_plain_loop_and_refuse_the_same()
    {
        Assert.SkipUnless(PackedBlockVector.IsSupported, "the processor has no AVX2");
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var limit = random.Next(3) switch { 0 => 100, 1 => int.MaxValue / 130, _ => int.MaxValue / 40 };
            int[] expected = [.. Enumerable.Range(0, PackedBlock.Length).Select(_ => random.Next(limit))];
            if (seed % 5 == 0)
            {
                expected[random.Next(expected.Length)] = -random.Next(1, 1000);
            }

            int[] sums = [.. expected];
            var start = random.Next(1000);
            var fits = PackedBlock.TryPrefixSumScalar(expected, start);
            Assert.True(fits == PackedBlockVector.TryPrefixSum(sums, start), $"seed {seed}");
            Assert.Equal(expected, sums);
        }
    }

    [Fact]
    public void A_width_above_32_and_an_unknown_encoding_are_corrupt()
    {
        using var directory = new MemoryDirectory();
        using (var output = directory.CreateOutput("blocks"))
        {
            PackedBlockFormat.WriteDeclaration(output);
            output.WriteByte(33);
            output.WriteVInt(PackedBlockFormat.Version);
            output.WriteVInt(2 << 5);
        }

        using var input = directory.OpenInput("blocks");
        var blocks = new PackedBlockReader(input);
        Assert.Throws<CorruptIndexException>(() => blocks.Read(input, new int[PackedBlock.Length]));
        Assert.Throws<CorruptIndexException>(() => new PackedBlockReader(input));
    }

    [Fact]
    public void Prefix_sums_are_those_of_a_plain_loop_and_refuse_what_does_not_fit()
    {
        int[] gaps = [3, 0, 4, 100];
        Assert.True(PackedBlock.TryPrefixSum(gaps, 10));
        Assert.Equal([13, 13, 17, 117], gaps);
        Assert.False(PackedBlock.TryPrefixSum([1, -1, 5], 100));
        Assert.False(PackedBlock.TryPrefixSum([int.MaxValue, 1, int.MaxValue, 1, 1], 0));
        Assert.True(PackedBlock.TryPrefixSum([int.MaxValue], 0));
    }

    [Fact]
    public void A_sum_of_frequencies_is_wider_than_one_and_refuses_zero_and_below()
    {
        Assert.Equal(0, PackedBlock.PositiveSum([]));
        Assert.Equal(3L * int.MaxValue, PackedBlock.PositiveSum([int.MaxValue, int.MaxValue, int.MaxValue]));
        Assert.Equal(-1, PackedBlock.PositiveSum([5, 0, 5]));
        Assert.Equal(-1, PackedBlock.PositiveSum([5, -7]));
        Assert.Equal(-1, PackedBlock.PositiveSum([int.MinValue, 1]));
    }

    [Fact]
    public void The_first_value_at_least_a_target_is_found_for_every_target()
    {
        int[] ascending = [2, 3, 5, 8, 13, 21, 34, 55];
        for (var target = 0; target < 60; target++)
        {
            var expected = Array.FindIndex(ascending, value => value >= target);
            Assert.Equal(expected < 0 ? ascending.Length : expected, PackedBlock.FirstAtLeast(ascending, target));
            Assert.Equal(PackedBlock.FirstAtLeast(ascending, target), PackedBlock.CountBelow(ascending, target));
        }
    }

    [Fact]
    public void A_scan_finds_the_place_that_a_binary_search_finds()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            int[] ascending = [.. Enumerable.Range(0, random.Next(PackedBlock.Length + 1)).Select(_ => random.Next(500)).Order()];
            var target = random.Next(520);
            Assert.True(PackedBlock.FirstAtLeast(ascending, target) == PackedBlock.CountBelow(ascending, target), $"seed {seed}");
        }
    }

    /// <summary>Random values of at most so many bits, with the smallest and the largest among them.</summary>
    private static int[] Values(int bits)
    {
        var random = new Random(bits);
        var values = Enumerable.Range(0, PackedBlock.Length).Select(_ => (int)random.NextInt64(1L << bits)).ToArray();
        values[0] = values[127] = (int)((1L << bits) - 1);
        values[1] = 0;
        return values;
    }
}
