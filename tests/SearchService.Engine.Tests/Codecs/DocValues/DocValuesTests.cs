using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46.DocValues;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.DocValues;

public sealed class DocValuesTests
{
    public static TheoryData<string, int, bool> Columns
    {
        get
        {
            var data = new TheoryData<string, int, bool>();
            foreach (var shape in new[] { "constant", "table", "dates", "small", "any", "extremes", "two far apart" })
            {
                foreach (var count in new[] { 1, 63, 20_000 })
                {
                    data.Add(shape, count, false);
                    data.Add(shape, count, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Numbers_of_every_shape_are_read_back(string shape, int count, bool someMissing)
    {
        var random = new Random(count);
        var values = Enumerable.Range(0, count).Select(_ => Number(shape, random)).ToArray();
        var present = someMissing ? RandomBits(random, count) : null;
        for (var doc = 0; present is not null && doc < count; doc++)
        {
            values[doc] = present.Get(doc) ? values[doc] : 0;
        }

        var field = Field(DocValuesType.Numeric);
        using var reader = WriteAndOpen(field, count, writer => writer.AddNumeric(field, values, present));
        var column = reader.Numeric(field);
        Assert.NotNull(column);
        for (var doc = 0; doc < count; doc++)
        {
            Assert.True(values[doc] == column.Get(doc), $"document {doc}: expected {values[doc]}, found {column.Get(doc)}");
            Assert.Equal(present?.Get(doc) ?? true, column.Exists(doc));
        }

        Assert.Null(reader.Sorted(field));
        Assert.Throws<ArgumentOutOfRangeException>(() => column.Get(count));
    }

    [Theory]
    [InlineData(1, 1, 5, 5)]
    [InlineData(2, 1000, 3, 3)]
    [InlineData(3, 1000, 0, 40)]
    [InlineData(4, 17, 1, 2000)]
    [InlineData(5, 40_000, 1, 9)]
    public void Sorted_values_and_ordinals_are_read_back(int seed, int distinct, int minLength, int maxLength)
    {
        var random = new Random(seed);
        var values = RandomValues(random, distinct, minLength, maxLength);
        var ordinals = Enumerable.Range(0, values.Length).Select(i => (long)i).Concat(Enumerable.Range(0, 500).Select(_ => (long)random.Next(-1, values.Length))).ToArray();
        random.Shuffle(ordinals);
        var field = Field(DocValuesType.Sorted);
        using var reader = WriteAndOpen(field, ordinals.Length, writer => writer.AddSorted(field, values, ordinals));
        var column = reader.Sorted(field);
        Assert.NotNull(column);
        Assert.Equal(values.Length, column.ValueCount);
        for (var doc = 0; doc < ordinals.Length; doc++)
        {
            Assert.True(ordinals[doc] == column.GetOrdinal(doc), $"seed {seed}, document {doc}");
        }

        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            Assert.True(values[ordinal].AsSpan().SequenceEqual(column.Lookup(ordinal)), $"seed {seed}, ordinal {ordinal}");
        }
    }

    [Theory]
    [InlineData(1, 8, 8)]
    [InlineData(2, 0, 300)]
    public void Bytes_are_read_back(int seed, int minLength, int maxLength)
    {
        var random = new Random(seed);
        var values = new byte[]?[3000];
        for (var doc = 0; doc < values.Length; doc++)
        {
            values[doc] = seed != 1 && random.Next(5) == 0 ? null : RandomBytes(random, random.Next(minLength, maxLength + 1));
        }

        var field = Field(DocValuesType.Binary);
        using var reader = WriteAndOpen(field, values.Length, writer => writer.AddBinary(field, values));
        var column = reader.Binary(field);
        Assert.NotNull(column);
        for (var doc = 0; doc < values.Length; doc++)
        {
            Assert.Equal(values[doc] is not null, column.Exists(doc));
            Assert.True((values[doc] ?? []).AsSpan().SequenceEqual(column.Get(doc)), $"seed {seed}, document {doc}");
        }
    }

    private static FieldInfo Field(DocValuesType type) => new() { Name = "column", Number = 5, DocValues = type };

    private static DocValuesReader WriteAndOpen(FieldInfo field, int docCount, Action<DocValuesWriter> write)
    {
        var state = new SegmentState(new MemoryDirectory(), new SegmentInfo { Name = "_0", DocCount = docCount }, new FieldInfos([field]), "Lucene45_0");
        using (var writer = new DocValuesWriter(state))
        {
            write(writer);
            writer.Finish();
        }

        return new DocValuesReader(state);
    }

    private static long Number(string shape, Random random) => shape switch
    {
        "constant" => -77,
        "table" => new[] { -5_000_000_000, 3, 1L << 50 }[random.Next(3)],
        "dates" => 1_000_000_000_000 + (86_400_000L * random.Next(30_000)),
        "small" => random.Next(-100, 1000),
        "any" => random.NextInt64(long.MinValue / 2, long.MaxValue / 2),
        "extremes" => random.Next(3) switch { 0 => long.MinValue, 1 => long.MaxValue, _ => random.NextInt64() },
        _ => random.Next(400) == 0 ? long.MaxValue / 4 : random.Next(1000),
    };

    private static DocBits RandomBits(Random random, int count)
    {
        var bits = new DocBits(count);
        for (var doc = 0; doc < count; doc++)
        {
            if (random.Next(3) != 0)
            {
                bits.Set(doc);
            }
        }

        return bits;
    }

    private static byte[][] RandomValues(Random random, int count, int minLength, int maxLength)
    {
        var values = new SortedSet<byte[]>(Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        for (var tries = 0; tries < count; tries++)
        {
            var value = RandomBytes(random, random.Next(minLength, maxLength + 1));
            value.AsSpan(0, value.Length / 2).Fill((byte)'x');
            values.Add(value);
        }

        return [.. values];
    }

    private static byte[] RandomBytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
