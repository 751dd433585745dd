using System.Globalization;
using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Tests.Codecs.Terms;

namespace SearchService.Engine.Tests.Indexing;

/// <summary>Apache Lucene 4.10 reads what is written here.</summary>
public sealed class ApacheLuceneTests
{
    [Fact]
    public void CheckIndex_finds_indexes_of_every_make_clean()
    {
        ApacheLucene.Require();
        var makes = new (int Count, IndexWriterOptions Options, int DeleteEvery, bool Merge)[]
        {
            (0, new IndexWriterOptions(), 0, false),
            (1, new IndexWriterOptions(), 0, false),
            (600, new IndexWriterOptions(), 0, false),
            (600, new IndexWriterOptions { MaxBufferedDocs = 130 }, 0, false),
            (600, new IndexWriterOptions { MaxBufferedDocs = 130 }, 7, false),
            (600, new IndexWriterOptions { MaxBufferedDocs = 40, MergeFactor = 4 }, 3, false),
            (600, new IndexWriterOptions { MaxBufferedDocs = 90 }, 5, true),
            (600, new IndexWriterOptions { UseCompoundFile = true }, 0, false),
            (600, new IndexWriterOptions { UseCompoundFile = true, MaxBufferedDocs = 200 }, 2, false),
            (3000, new IndexWriterOptions(), 1000, false),
        };
        var folders = makes.Select(_ => new TempFolder()).ToArray();
        try
        {
            for (var i = 0; i < makes.Length; i++)
            {
                SampleIndex.Write(folders[i].Directory, makes[i].Count, makes[i].Options, makes[i].DeleteEvery, makes[i].Merge);
            }

            ApacheLucene.AssertClean(folders.Select(folder => folder.Path));
        }
        finally
        {
            Array.ForEach(folders, folder => folder.Dispose());
        }
    }

    [Fact]
    public void Lucene_reads_the_same_stored_values_columns_and_norms()
    {
        ApacheLucene.Require();
        using var folder = new TempFolder();
        SampleIndex.Write(folder.Directory, 400, new IndexWriterOptions { MaxBufferedDocs = 150 }, deleteEvery: 9);
        using var reader = DirectoryReader.Open(folder.Directory);
        var expected = Dump(reader).Order(StringComparer.Ordinal);
        Assert.Equal(expected, ApacheLucene.Dump(folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_golden_documents_give_lucene_the_recorded_answers()
    {
        ApacheLucene.Require();
        using var folder = new TempFolder();
        using (var writer = new IndexWriter(folder.Directory, new IndexWriterOptions { MaxBufferedDocs = 3000 }))
        {
            GoldenIndex.AddAll(writer);
            writer.Commit();
        }

        var (queries, answers) = GoldenAnswers.Read("positions");
        var found = ApacheLucene.Search(folder.Path, queries);
        Assert.Equal(queries.Count, found.Length);
        Assert.True(queries.Count >= 300);
        for (var i = 0; i < found.Length; i++)
        {
            GoldenAnswers.AssertSame(answers[i], found[i], queries[i]);
        }
    }

    [Theory]
    [InlineData("segments")]
    [InlineData("deletes")]
    [InlineData("compound")]
    public void An_index_of_lucene_is_added_to_and_merged(string archive)
    {
        ApacheLucene.Require();
        using var folder = new TempFolder();
        using (var golden = GoldenIndex.Unpack(archive))
        {
            foreach (var name in golden.ListAll())
            {
                using var input = golden.OpenInput(name);
                using var output = folder.Directory.CreateOutput(name);
                output.WriteBytes(input.Span(0, (int)input.Length));
            }
        }

        int live;
        using (var writer = new IndexWriter(folder.Directory))
        {
            using (var before = DirectoryReader.Open(folder.Directory))
            {
                live = before.NumDocs;
            }

            var tokens = new TokenBuffer();
            PlainTokens.Fill(tokens, "Ещё один документ");
            var document = new Document();
            document.Add(new StringField("id", "new", stored: true));
            document.Add(new TextField("body", tokens));
            document.Add(new NumericDocValuesField("date", 5));
            writer.AddDocument(document);
            writer.ForceMerge();
            writer.Commit();
        }

        using var reader = DirectoryReader.Open(folder.Directory);
        Assert.Equal((live + 1, live + 1), (reader.NumDocs, reader.MaxDoc));
        Assert.Equal("new", reader.Leaves[0].Reader.Document(live).Single().String);
        Assert.Empty(IndexChecker.Check(folder.Directory).Problems);
        ApacheLucene.AssertClean(folder.Path);
    }

    private static IEnumerable<string> Dump(DirectoryReader reader)
    {
        foreach (var (leaf, _, docBase) in reader.Leaves)
        {
            for (var doc = 0; doc < leaf.MaxDoc; doc++)
            {
                if (leaf.LiveDocs?.IsLive(doc) ?? true)
                {
                    foreach (var line in Dump(leaf, doc))
                    {
                        yield return $"{docBase + doc}\t{line}";
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Dump(LeafReader leaf, int doc)
    {
        foreach (var field in leaf.Document(doc))
        {
            var value = field.Integer?.ToString(CultureInfo.InvariantCulture) ?? Hex(field.Binary ?? Encoding.UTF8.GetBytes(field.String!));
            yield return $"stored\t{field.Name}\t{value}";
        }

        foreach (var field in leaf.FieldInfos)
        {
            if (leaf.Norms(field.Name) is { } norms)
            {
                yield return $"norm\t{field.Name}\t{norms.Get(doc)}";
            }

            if (leaf.NumericDocValues(field.Name) is { } numbers && numbers.Exists(doc))
            {
                yield return $"number\t{field.Name}\t{numbers.Get(doc)}";
            }

            if (leaf.SortedDocValues(field.Name) is { } sorted && sorted.GetOrdinal(doc) is >= 0 and var ordinal)
            {
                yield return $"sorted\t{field.Name}\t{Hex(sorted.Lookup(ordinal))}";
            }
        }
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
