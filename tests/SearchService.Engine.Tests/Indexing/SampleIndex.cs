using System.Text;
using SearchService.Engine.Index;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Tests.Indexing;

/// <summary>Documents with every kind of field, made from a seed, and what an index of them must give back.</summary>
internal static class SampleIndex
{
    public static readonly TextFieldOptions WithOffsets = new() { IndexOptions = IndexOptions.DocsAndFreqsAndPositionsAndOffsets };
    public static readonly TextFieldOptions FreqsOnly = new() { IndexOptions = IndexOptions.DocsAndFreqs, HasNorms = false };

    private static readonly string[] s_words =
        [.. Enumerable.Range(0, 300).Select(i => $"{(char)('а' + (i % 32))}{(char)('a' + (i % 26))}{i}")];

    /// <summary>The document of a number: identifier, text with positions, text with offsets, tags, columns, stored values.</summary>
    public static Document Document(int number, int seed = 0)
    {
        var random = new Random((seed * 1_000_003) + number);
        var document = new Document();
        document.Add(new StringField("id", Id(number), stored: true));
        document.Add(new TextField("body", Text(random, random.Next(60))));
        if (number % 3 != 0)
        {
            document.Add(new TextField("title", Text(random, 1 + random.Next(8)), WithOffsets));
            document.Add(new TextField("title", Text(random, 1 + random.Next(3)), WithOffsets));
        }

        document.Add(new TextField("tags", Text(random, random.Next(4)), FreqsOnly));
        document.Add(new StoredValueField("source", $"document {number} {new string('x', random.Next(300))}"));
        document.Add(new StoredValueField("number", (long)number));
        document.Add(new StoredValueField("bytes", Encoding.UTF8.GetBytes(Id(number))));
        document.Add(new NumericDocValuesField("date", 1000L * number));
        if (number % 4 != 1)
        {
            document.Add(new NumericDocValuesField("rank", random.Next(-50, 50)));
            document.Add(new SortedDocValuesField("type", $"type {random.Next(1 + (number % 40))}"));
        }

        return document;
    }

    public static string Id(int number) => $"id-{number}";

    /// <summary>Writes documents of these numbers as segments of a size, with some of them deleted, and commits.</summary>
    public static void Write(Directory directory, int count, IndexWriterOptions options, int deleteEvery = 0, bool merge = false)
    {
        using var writer = new IndexWriter(directory, options);
        for (var number = 0; number < count; number++)
        {
            writer.AddDocument(Document(number));
        }

        for (var number = 0; deleteEvery > 0 && number < count; number += deleteEvery)
        {
            writer.DeleteDocuments("id", Id(number));
        }

        if (merge)
        {
            writer.ForceMerge();
        }

        writer.Commit();
    }

    /// <summary>The numbers of the live documents, in order.</summary>
    public static int[] LiveNumbers(IndexReader reader) =>
    [
        .. reader.Leaves.SelectMany(leaf => Enumerable.Range(0, leaf.Reader.MaxDoc)
            .Where(doc => leaf.Reader.LiveDocs?.IsLive(doc) ?? true)
            .Select(doc => (int)leaf.Reader.Document(doc).Single(field => field.Name == "number").Integer!.Value)),
    ];

    /// <summary>Compares every live document with what it was made from: stored values, columns, norms and terms.</summary>
    public static void AssertHolds(IndexReader reader, IReadOnlyList<int> numbers, int seed = 0)
    {
        Assert.Equal(numbers, LiveNumbers(reader));
        var at = 0;
        foreach (var leaf in reader.Leaves)
        {
            for (var doc = 0; doc < leaf.Reader.MaxDoc; doc++)
            {
                if (leaf.Reader.LiveDocs?.IsLive(doc) ?? true)
                {
                    AssertHolds(leaf.Reader, doc, Document(numbers[at++], seed));
                }
            }
        }

        Assert.Equal(numbers.Count, reader.NumDocs);
    }

    private static void AssertHolds(LeafReader leaf, int doc, Document expected)
    {
        var stored = leaf.Document(doc);
        Assert.Equal(expected.Fields.OfType<StringField>().Single().Value, stored.Single(field => field.Name == "id").String);
        Assert.Equal(
            expected.Fields.OfType<StoredValueField>().Single(field => field.Name == "source").Value.String,
            stored.Single(field => field.Name == "source").String);
        foreach (var number in expected.Fields.OfType<NumericDocValuesField>())
        {
            Assert.Equal(number.Value, leaf.NumericDocValues(number.Name)!.Get(doc));
        }

        var type = expected.Fields.OfType<SortedDocValuesField>().SingleOrDefault();
        var column = leaf.SortedDocValues("type");
        Assert.Equal(type is not null, leaf.NumericDocValues("rank")?.Exists(doc) ?? false);
        Assert.Equal(type?.Value, column is not null && column.GetOrdinal(doc) is >= 0 and var ordinal ? column.Lookup(ordinal) : null);
        foreach (var text in expected.Fields.OfType<TextField>())
        {
            AssertHolds(leaf, doc, text.Name, [.. expected.Fields.OfType<TextField>().Where(other => other.Name == text.Name)]);
        }
    }

    private static void AssertHolds(LeafReader leaf, int doc, string field, TextField[] texts)
    {
        var frequencies = new Dictionary<string, int>();
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Tokens.Count; i++)
            {
                var term = Encoding.UTF8.GetString(text.Tokens.Term(i));
                frequencies[term] = frequencies.GetValueOrDefault(term) + 1;
            }
        }

        foreach (var (term, frequency) in frequencies.Take(3))
        {
            var cursor = leaf.Terms(field)!.Iterator();
            Assert.True(cursor.SeekExact(Encoding.UTF8.GetBytes(term)), $"{field}:{term}");
            var docs = cursor.Postings(PostingsFlags.Freqs);
            Assert.Equal(doc, doc == 0 ? docs.NextDoc() : docs.Advance(doc));
            Assert.Equal(frequency, docs.Freq);
        }
    }

    private static TokenBuffer Text(Random random, int length)
    {
        var tokens = new TokenBuffer();
        var offset = 0;
        for (var i = 0; i < length; i++)
        {
            // Frequent words and rare ones; now and then two at one place, or a gap.
            var word = s_words[Math.Min(random.Next(s_words.Length), random.Next(s_words.Length))];
            var increment = i == 0 ? 1 : random.Next(10) switch { 0 => 0, 1 => 3, _ => 1 };
            offset += increment == 0 ? 0 : 1;
            tokens.Add(Encoding.UTF8.GetBytes(word), increment, offset, offset + word.Length);
            offset += increment == 0 ? 0 : word.Length;
        }

        return tokens;
    }
}
