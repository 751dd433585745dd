using SearchService.Engine.Codecs.Lucene46.Packed;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Packed;

public sealed class PackedTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(1, 64)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Packed_values_are_read_back_in_order_and_at_random(int bits)
    {
        var random = new Random(bits);
        var mask = bits == 64 ? -1 : (1L << bits) - 1;
        var values = RandomValues(random, 131).Select(value => value & mask).ToArray();
        using var input = Written(output => PackedWriter.WriteAll(output, values, bits));
        var all = new long[values.Length];
        PackedReader.ReadAll(input, bits, all);
        Assert.Equal(values, all);
        Assert.Equal(PackedFormat.ByteCount(values.Length, bits), input.Position);
        for (var i = 0; i < values.Length; i++)
        {
            Assert.Equal(values[i], PackedReader.Get(input, 0, bits, i));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Blocks_of_any_values_are_read_back(int seed)
    {
        var random = new Random(seed);
        var values = Shape(random, seed, random.Next(1, 1000));
        using var input = Written(output =>
        {
            var writer = new BlockPackedWriter(output, 64);
            Array.ForEach(values, writer.Add);
            writer.Finish();
        });
        var end = input.Length - 16;
        var reader = new BlockPackedReader(input, 64, values.Length);
        Assert.Equal(end, input.Position);
        for (var i = 0; i < values.Length; i++)
        {
            Assert.True(values[i] == reader[i], $"seed {seed}, value {i}: expected {values[i]}, found {reader[i]}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Blocks_of_rising_values_are_read_back(int seed)
    {
        var random = new Random(seed);
        var values = new long[random.Next(1, 1000)];
        for (var i = 1; i < values.Length; i++)
        {
            values[i] = values[i - 1] + (seed == 1 ? 7 : random.NextInt64(1L << random.Next(1, 40)));
        }

        using var input = Written(output =>
        {
            var writer = new MonotonicPackedWriter(output, 128);
            Array.ForEach(values, writer.Add);
            writer.Finish();
        });
        var end = input.Length - 16;
        var reader = new MonotonicPackedReader(input, 128, values.Length);
        Assert.Equal(end, input.Position);
        for (var i = 0; i < values.Length; i++)
        {
            Assert.True(values[i] == reader[i], $"seed {seed}, value {i}: expected {values[i]}, found {reader[i]}");
        }
    }

    [Fact]
    public void A_width_that_no_writer_uses_is_refused()
    {
        using var input = Written(output => output.WriteInt64(0));
        Assert.Throws<CorruptIndexException>(() => PackedReader.ReadAll(input, 65, new long[1]));
    }

    private static long[] Shape(Random random, int kind, int count) => kind switch
    {
        1 => Enumerable.Repeat(42L, count).ToArray(),
        2 => Enumerable.Repeat(-42L, count).ToArray(),
        3 => RandomValues(random, count),
        4 => Enumerable.Range(0, count).Select(_ => (long)random.Next(-5, 5)).ToArray(),
        5 => Enumerable.Range(0, count).Select(_ => long.MaxValue - random.Next(3)).ToArray(),
        _ => Enumerable.Range(0, count).Select(i => i % 64 == 0 ? long.MinValue : i).ToArray(),
    };

    private static long[] RandomValues(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => random.NextInt64(long.MinValue, long.MaxValue)).ToArray();

    private static IndexInput Written(Action<IndexOutput> write)
    {
        var directory = new MemoryDirectory();
        using (var output = directory.CreateOutput("values"))
        {
            write(output);

            // In an index a footer follows.
            output.WriteBytes(new byte[16]);
        }

        return directory.OpenInput("values");
    }
}
