using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46.StoredFields;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.StoredFields;

public sealed class StoredFieldsTests
{
    private static readonly FieldInfos s_fields = new(Enumerable.Range(0, 40).Select(i => new FieldInfo { Name = $"field{i}", Number = i * 3 }));

    [Theory]
    [InlineData(1, 400, 300)]
    [InlineData(2, 2000, 20)]
    [InlineData(3, 12, 200_000)]
    [InlineData(4, 1, 100)]
    [InlineData(5, 0, 0)]
    public void Values_of_all_kinds_and_sizes_are_read_back(int seed, int count, int maxSize)
    {
        var random = new Random(seed);
        var documents = Enumerable.Range(0, count).Select(_ => RandomDocument(random, maxSize)).ToArray();
        using var directory = new MemoryDirectory();
        var state = State(directory, "_0", count);
        Write(state, documents);
        using var reader = new StoredFieldsReader(state);
        foreach (var doc in Enumerable.Range(0, count).OrderBy(_ => random.Next()))
        {
            AssertSame(documents[doc], reader.Read(doc, null), $"seed {seed}, document {doc}");
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Read(count, null));
    }

    [Fact]
    public void Documents_without_stored_values_are_empty()
    {
        using var directory = new MemoryDirectory();
        var state = State(directory, "_0", 1000);
        Write(state, [.. Enumerable.Repeat(Array.Empty<StoredField>(), 1000)]);
        using var reader = new StoredFieldsReader(state);
        Assert.All(Enumerable.Range(0, 1000), doc => Assert.Empty(reader.Read(doc, null)));
    }

    [Fact]
    public void Only_the_fields_asked_for_come_back()
    {
        var random = new Random(6);
        var documents = Enumerable.Range(0, 50).Select(_ => RandomDocument(random, 100)).ToArray();
        using var directory = new MemoryDirectory();
        var state = State(directory, "_0", documents.Length);
        Write(state, documents);
        using var reader = new StoredFieldsReader(state);
        var wanted = new HashSet<string> { "field1", "field7" };
        for (var doc = 0; doc < documents.Length; doc++)
        {
            AssertSame([.. documents[doc].Where(value => wanted.Contains(value.Name))], reader.Read(doc, wanted), $"document {doc}");
        }
    }

    [Fact]
    public void Live_documents_are_copied_with_new_field_numbers()
    {
        var random = new Random(7);
        var documents = Enumerable.Range(0, 700).Select(_ => RandomDocument(random, 60)).ToArray();
        using var directory = new MemoryDirectory();
        var state = State(directory, "_0", documents.Length);
        Write(state, documents);
        var live = new DocBits(documents.Length);
        var kept = Enumerable.Range(0, documents.Length).Where(_ => random.Next(3) != 0).ToArray();
        Array.ForEach(kept, live.Set);
        var renumbered = new FieldInfos(s_fields.Select(field => field with { Number = 500 - field.Number }));
        var target = new SegmentState(directory, new SegmentInfo { Name = "_1", DocCount = kept.Length }, renumbered);
        using (var reader = new StoredFieldsReader(state))
        using (var writer = new StoredFieldsWriter(target))
        {
            reader.CopyTo(writer, new Engine.Codecs.Lucene46.Deletions.BitLiveDocs(live), s_fields.ToDictionary(field => field.Number, field => 500 - field.Number));
            writer.Finish();
        }

        using var copy = new StoredFieldsReader(target);
        for (var doc = 0; doc < kept.Length; doc++)
        {
            AssertSame(documents[kept[doc]], copy.Read(doc, null), $"document {doc}");
        }
    }

    private static SegmentState State(MemoryDirectory directory, string name, int count) =>
        new(directory, new SegmentInfo { Name = name, DocCount = count }, s_fields);

    private static void Write(SegmentState state, StoredField[][] documents)
    {
        using var writer = new StoredFieldsWriter(state);
        var stored = new StoredDocument();
        foreach (var document in documents)
        {
            stored.Clear();
            foreach (var value in document)
            {
                var number = s_fields.Find(value.Name)!.Number;
                if (value.String is not null)
                {
                    stored.Add(number, value.String);
                }
                else if (value.Binary is not null)
                {
                    stored.Add(number, value.Binary);
                }
                else if (value.Integer is not null)
                {
                    stored.Add(number, value.Integer.Value);
                }
                else
                {
                    stored.Add(number, value.Real!.Value);
                }
            }

            writer.Add(stored);
        }

        writer.Finish();
    }

    private static StoredField[] RandomDocument(Random random, int maxSize)
    {
        var values = new StoredField[random.Next(6)];
        for (var i = 0; i < values.Length; i++)
        {
            var name = $"field{random.Next(40)}";
            values[i] = random.Next(4) switch
            {
                0 => new StoredField(name, RandomText(random, random.Next(maxSize + 1)), null, null, null),
                1 => new StoredField(name, null, RandomBytes(random, random.Next(maxSize + 1)), null, null),
                2 => new StoredField(name, null, null, random.NextInt64(long.MinValue, long.MaxValue), null),
                _ => new StoredField(name, null, null, null, random.NextDouble() - 0.5),
            };
        }

        return values;
    }

    private static string RandomText(Random random, int length) =>
        string.Create(length, random, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)(source.Next(3) == 0 ? source.Next('a', 'z') : source.Next('а', 'я'));
            }
        });

    private static byte[] RandomBytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static void AssertSame(StoredField[] expected, IReadOnlyList<StoredField> actual, string place)
    {
        Assert.True(expected.Length == actual.Count, $"{place}: expected {expected.Length} values, found {actual.Count}");
        for (var i = 0; i < expected.Length; i++)
        {
            var same = expected[i] with { Binary = null } == actual[i] with { Binary = null }
                && expected[i].Binary is null == actual[i].Binary is null && expected[i].Binary.AsSpan().SequenceEqual(actual[i].Binary);
            Assert.True(same, $"{place}, value {i}: expected {expected[i]}, found {actual[i]}");
        }
    }
}
