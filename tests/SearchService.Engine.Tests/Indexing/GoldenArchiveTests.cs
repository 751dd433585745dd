using System.Text;
using SearchService.Engine.Codecs.Lucene46.Norms;
using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Codecs.Terms;

namespace SearchService.Engine.Tests.Indexing;

/// <summary>The five indexes that Lucene.Net 4.8 wrote over the golden documents.</summary>
public sealed class GoldenArchiveTests
{
    public static TheoryData<string> Archives => ["positions", "stored-offsets", "segments", "deletes", "compound"];

    [Theory]
    [MemberData(nameof(Archives))]
    public void Every_stored_document_is_the_document_it_was_made_from(string archive)
    {
        var documents = GoldenIndex.Documents;
        var byId = documents.Select((document, number) => (document.Id, number)).GroupBy(pair => pair.Id).ToDictionary(group => group.Key, group => group.First().number);
        using var reader = DirectoryReader.Open(GoldenIndex.Unpack(archive));
        Assert.Equal(documents.Count, reader.MaxDoc);
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            var leaf = reader.LeafOf(doc);
            var stored = leaf.Reader.Document(doc - leaf.DocBase);
            var id = stored.Single(field => field.Name == "id").String!;
            if (archive != "segments")
            {
                Assert.Equal(documents[doc].Id, id);
            }

            if (archive == "stored-offsets")
            {
                var body = stored.Single(field => field.Name.StartsWith("body_", StringComparison.Ordinal));
                Assert.Equal($"body_{documents[doc].Language}", body.Name);
                Assert.Equal(documents[doc].Text, body.String);
            }
            else
            {
                Assert.True(byId.ContainsKey(id));
                Assert.Single(stored);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Archives))]
    public void Field_infos_say_what_the_archive_is_described_to_hold(string archive)
    {
        using var reader = DirectoryReader.Open(GoldenIndex.Unpack(archive));
        foreach (var leaf in reader.Leaves)
        {
            var id = leaf.Reader.FieldInfos.Find("id")!;
            Assert.Equal((0, IndexOptions.Docs, true, false), (id.Number, id.IndexOptions, id.OmitsNorms, id.HasNorms));
            foreach (var body in leaf.Reader.FieldInfos.Where(field => field.Name != "id"))
            {
                Assert.Equal(
                    archive == "stored-offsets" ? IndexOptions.DocsAndFreqsAndPositionsAndOffsets : IndexOptions.DocsAndFreqsAndPositions,
                    body.IndexOptions);
                Assert.True(body.HasNorms);
                Assert.Equal(DocValuesType.None, body.DocValues);
            }
        }
    }

    [Theory]
    [InlineData("positions")]
    [InlineData("deletes")]
    [InlineData("compound")]
    public void Norms_are_those_of_the_lengths_of_the_texts(string archive)
    {
        using var reader = DirectoryReader.Open(GoldenIndex.Unpack(archive));
        var norms = Assert.IsType<ByteNorms>(reader.Leaves[0].Reader.Norms("body"));
        var documents = GoldenIndex.Documents;
        for (var doc = 0; doc < documents.Count; doc++)
        {
            var expected = NormByte.FromLength(PlainTokens.Of(documents[doc].Text).Count());
            Assert.True((sbyte)expected == norms.Get(doc), $"document {doc}");
        }

        Assert.Null(reader.Leaves[0].Reader.Norms("id"));
    }

    [Fact]
    public void Every_tenth_document_is_deleted()
    {
        using var reader = DirectoryReader.Open(GoldenIndex.Unpack("deletes"));
        Assert.Equal(1096, reader.MaxDoc - reader.NumDocs);
        var deletedIds = GoldenIndex.Documents.Where((_, number) => number % 10 == 0).Select(document => document.Id).ToHashSet();
        var live = reader.Leaves[0].Reader.LiveDocs!;
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            Assert.True(live.IsLive(doc) != deletedIds.Contains(GoldenIndex.Documents[doc].Id), $"document {doc}");
        }
    }

    [Theory]
    [MemberData(nameof(Archives))]
    public void The_check_finds_nothing_wrong(string archive)
    {
        var report = IndexChecker.Check(GoldenIndex.Unpack(archive));
        Assert.Empty(report.Problems);
        Assert.Equal(GoldenIndex.Documents.Count, report.Segments.Sum(segment => segment.DocCount));
        Assert.True(report.Segments.Sum(segment => segment.Positions) > 500_000);
    }

    [Fact]
    public void The_golden_documents_written_again_give_the_same_bytes()
    {
        using var golden = GoldenIndex.Unpack("positions");
        using var written = new MemoryDirectory();
        using (var writer = new IndexWriter(written))
        {
            GoldenIndex.AddAll(writer);
            writer.Commit();
        }

        foreach (var name in golden.ListAll().Where(name => !name.StartsWith("segments", StringComparison.Ordinal) && !name.EndsWith(".si", StringComparison.Ordinal)))
        {
            AssertSameBytes(golden, written, name);
        }

        AssertSameBytes(golden, written, "segments.gen");
    }

    [Fact]
    public void Stored_bodies_written_again_give_the_same_bytes()
    {
        using var golden = GoldenIndex.Unpack("stored-offsets");
        using var written = new MemoryDirectory();
        using (var writer = new IndexWriter(written))
        {
            foreach (var source in GoldenIndex.Documents)
            {
                var document = new Document();
                document.Add(new StringField("id", source.Id, stored: true));
                document.Add(new StoredValueField($"body_{source.Language}", source.Text));
                writer.AddDocument(document);
            }

            writer.Commit();
        }

        AssertSameBytes(golden, written, "_0.fdt");
        AssertSameBytes(golden, written, "_0.fdx");
    }

    private static void AssertSameBytes(MemoryDirectory golden, MemoryDirectory written, string name)
    {
        using var expected = golden.OpenInput(name);
        using var actual = written.OpenInput(name);
        var same = expected.Span(0, (int)expected.Length).CommonPrefixLength(actual.Span(0, (int)actual.Length));
        Assert.True(same == expected.Length && same == actual.Length, $"{name}: {same} of {expected.Length} bytes are the same, {actual.Length} were written");
    }
}
