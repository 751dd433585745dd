using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Indexing;

public sealed class IndexWriterTests
{
    [Theory]
    [InlineData(1000, 10, false)]
    [InlineData(40, 10, false)]
    [InlineData(40, 10, true)]
    [InlineData(7, 3, false)]
    [InlineData(1, 2, true)]
    public void What_is_added_is_read_back_in_order_whatever_the_segments(int maxBufferedDocs, int mergeFactor, bool compound)
    {
        using var directory = new MemoryDirectory();
        var options = new IndexWriterOptions { MaxBufferedDocs = maxBufferedDocs, MergeFactor = mergeFactor, UseCompoundFile = compound };
        SampleIndex.Write(directory, 150, options);
        using var reader = DirectoryReader.Open(directory);
        Assert.True(reader.Leaves.Count < 2 * mergeFactor + 8, $"{reader.Leaves.Count} segments");
        SampleIndex.AssertHolds(reader, [.. Enumerable.Range(0, 150)]);
        Assert.Empty(IndexChecker.Check(directory).Problems);
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(40, false)]
    [InlineData(40, true)]
    public void Deleted_documents_are_gone_and_the_others_stay(int maxBufferedDocs, bool merge)
    {
        using var directory = new MemoryDirectory();
        SampleIndex.Write(directory, 200, new IndexWriterOptions { MaxBufferedDocs = maxBufferedDocs }, deleteEvery: 3, merge);
        using var reader = DirectoryReader.Open(directory);
        var expected = Enumerable.Range(0, 200).Where(number => number % 3 != 0).ToArray();
        SampleIndex.AssertHolds(reader, expected);
        Assert.Equal(merge ? expected.Length : 200, reader.MaxDoc);
        Assert.Empty(IndexChecker.Check(directory).Problems);
    }

    [Fact]
    public void Random_changes_leave_what_a_plain_list_would_hold()
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var random = new Random(seed);
            using var directory = new MemoryDirectory();
            var expected = new List<int>();
            var committed = new List<int>();
            for (var session = 0; session < 4; session++)
            {
                var options = new IndexWriterOptions { MaxBufferedDocs = random.Next(1, 30), MergeFactor = random.Next(2, 5), UseCompoundFile = random.Next(2) == 0 };
                using var writer = new IndexWriter(directory, options);
                expected = [.. committed];
                for (var step = random.Next(80); step > 0; step--)
                {
                    Change(writer, random, expected, committed);
                }
            }

            using var reader = DirectoryReader.IndexExists(directory) ? DirectoryReader.Open(directory) : null;
            Assert.True(committed.SequenceEqual(reader is null ? [] : SampleIndex.LiveNumbers(reader)), $"seed {seed}");
            Assert.True(reader is null || IndexChecker.Check(directory).IsClean, $"seed {seed}");
        }
    }

    [Fact]
    public void A_deletion_spares_what_is_added_after_it()
    {
        using var directory = new MemoryDirectory();
        using (var writer = new IndexWriter(directory))
        {
            writer.AddDocument(SampleIndex.Document(1));
            writer.DeleteDocuments("id", SampleIndex.Id(1));
            writer.AddDocument(SampleIndex.Document(1));
            writer.UpdateDocument("id", SampleIndex.Id(1), SampleIndex.Document(1));
            writer.DeleteDocuments("id", "no such term");
            writer.DeleteDocuments("no such field", "x");
            writer.Commit();
        }

        using var reader = DirectoryReader.Open(directory);
        Assert.Equal((3, 1), (reader.MaxDoc, reader.NumDocs));
        Assert.True(reader.Leaves[0].Reader.LiveDocs!.IsLive(2));
    }

    [Fact]
    public void Segments_without_live_documents_disappear()
    {
        using var directory = new MemoryDirectory();
        using var writer = new IndexWriter(directory, new IndexWriterOptions { MaxBufferedDocs = 2 });
        for (var number = 0; number < 4; number++)
        {
            writer.AddDocument(SampleIndex.Document(number));
        }

        writer.DeleteDocuments("id", SampleIndex.Id(0));
        writer.DeleteDocuments("id", SampleIndex.Id(1));
        writer.Commit();
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal([2, 3], SampleIndex.LiveNumbers(reader));
        Assert.Single(reader.Leaves);
        Assert.DoesNotContain(directory.ListAll(), name => name.StartsWith("_0", StringComparison.Ordinal));
    }

    [Fact]
    public void Disposing_without_a_commit_leaves_the_folder_as_it_was()
    {
        using var directory = new MemoryDirectory();
        SampleIndex.Write(directory, 30, new IndexWriterOptions());
        var before = directory.ListAll();
        using (var writer = new IndexWriter(directory, new IndexWriterOptions { MaxBufferedDocs = 5, MergeFactor = 2 }))
        {
            for (var number = 30; number < 57; number++)
            {
                writer.AddDocument(SampleIndex.Document(number));
            }

            writer.DeleteDocuments("id", SampleIndex.Id(3));
            writer.Flush();
        }

        Assert.Equal(before, directory.ListAll());
        using var reader = DirectoryReader.Open(directory);
        SampleIndex.AssertHolds(reader, [.. Enumerable.Range(0, 30)]);
    }

    [Fact]
    public void Creating_anew_keeps_the_old_index_until_the_first_commit()
    {
        using var directory = new MemoryDirectory();
        SampleIndex.Write(directory, 10, new IndexWriterOptions());
        var anew = new IndexWriterOptions { OpenMode = IndexOpenMode.Create, MaxBufferedDocs = 2, MergeFactor = 2 };
        using (var writer = new IndexWriter(directory, anew))
        {
            for (var number = 20; number < 29; number++)
            {
                writer.AddDocument(SampleIndex.Document(number));
            }
        }

        using (var reader = DirectoryReader.Open(directory))
        {
            SampleIndex.AssertHolds(reader, [.. Enumerable.Range(0, 10)]);
        }

        SampleIndex.Write(directory, 3, anew);
        using var replaced = DirectoryReader.Open(directory);
        SampleIndex.AssertHolds(replaced, [0, 1, 2]);
        Assert.DoesNotContain("segments_1", directory.ListAll());
    }

    [Fact]
    public void A_refused_document_leaves_no_trace()
    {
        using var directory = new MemoryDirectory();
        using (var writer = new IndexWriter(directory))
        {
            writer.AddDocument(SampleIndex.Document(0));
            var contradiction = SampleIndex.Document(1);
            contradiction.Add(new StringField("new", "x"));
            contradiction.Add(new StringField("body", "not a text"));
            Assert.Throws<ArgumentException>(() => writer.AddDocument(contradiction));
            var twice = new Document();
            twice.Add(new NumericDocValuesField("date", 1));
            twice.Add(new NumericDocValuesField("date", 2));
            Assert.Throws<ArgumentException>(() => writer.AddDocument(twice));
            var otherKind = new Document();
            otherKind.Add(new SortedDocValuesField("date", "x"));
            Assert.Throws<ArgumentException>(() => writer.UpdateDocument("id", SampleIndex.Id(0), otherKind));
            writer.AddDocument(SampleIndex.Document(2));
            writer.Commit();
        }

        using var reader = DirectoryReader.Open(directory);
        SampleIndex.AssertHolds(reader, [0, 2]);
        Assert.Null(reader.Leaves[0].Reader.FieldInfos.Find("new"));
    }

    [Fact]
    public void Terms_up_to_the_limit_are_taken_and_longer_ones_refused()
    {
        using var directory = new MemoryDirectory();
        var longest = new string('x', TokenBuffer.MaxTermLength);
        using (var writer = new IndexWriter(directory))
        {
            foreach (var value in new[] { "", "a", longest })
            {
                var document = new Document();
                document.Add(new StringField("id", value));
                writer.AddDocument(document);
            }

            writer.Commit();
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new StringField("id", longest + "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenBuffer().Add(new byte[TokenBuffer.MaxTermLength + 1], 1, 0, 0));
        using var reader = DirectoryReader.Open(directory);
        var terms = reader.Leaves[0].Reader.Terms("id")!.Iterator();
        Assert.True(terms.SeekExact(Encoding.UTF8.GetBytes(longest)));
        Assert.True(terms.SeekExact([]));
        Assert.Empty(IndexChecker.Check(directory).Problems);
    }

    [Fact]
    public void Values_of_one_text_field_follow_each_other_with_the_gap_asked_for()
    {
        using var directory = new MemoryDirectory();
        var options = new TextFieldOptions { IndexOptions = IndexOptions.DocsAndFreqsAndPositionsAndOffsets, PositionGap = 10 };
        using (var writer = new IndexWriter(directory))
        {
            var tokens = new TokenBuffer();
            tokens.Add("a"u8, 1, 0, 1);
            tokens.Add("b"u8, 1, 2, 3);
            var document = new Document();
            document.Add(new TextField("body", tokens, options));
            document.Add(new TextField("body", tokens, options));
            writer.AddDocument(document);
            writer.Commit();
        }

        using var reader = DirectoryReader.Open(directory);
        var terms = reader.Leaves[0].Reader.Terms("body")!.Iterator();
        Assert.True(terms.SeekExact("b"u8));
        var docs = terms.Postings(PostingsFlags.Offsets);
        Assert.Equal(0, docs.NextDoc());
        Assert.Equal([(1, 2, 3), (13, 6, 7)], Enumerable.Range(0, docs.Freq).Select(_ => (docs.NextPosition(), docs.StartOffset, docs.EndOffset)));
        Assert.Equal((sbyte)Engine.Codecs.Lucene46.Norms.NormByte.FromLength(4), reader.Leaves[0].Reader.Norms("body")!.Get(0));
    }

    [Fact]
    public void A_second_writer_waits_for_no_one_and_is_refused()
    {
        using var folder = new TempFolder();
        using (new IndexWriter(folder.Directory))
        {
            Assert.Throws<IOException>(() => new IndexWriter(folder.Directory));
        }

        using var next = new IndexWriter(folder.Directory);
        next.Commit();
        using var reader = DirectoryReader.Open(folder.Directory);
        Assert.Equal(0, reader.MaxDoc);
    }

    [Fact]
    public void User_data_are_kept_until_others_replace_them()
    {
        using var directory = new MemoryDirectory();
        using var writer = new IndexWriter(directory);
        writer.Commit(new Dictionary<string, string> { ["source"] = "первый" });
        writer.AddDocument(SampleIndex.Document(0));
        writer.Commit();
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal("первый", reader.UserData["source"]);
        Assert.Equal(2, reader.Generation);
        writer.Commit();
        Assert.Null(DirectoryReader.OpenIfChanged(reader));
    }

    [Fact]
    public void A_segment_as_large_as_memory_allows_is_written_and_read()
    {
        const int Count = 20_000;
        using var directory = new MemoryDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterOptions { MemoryBudgetMegabytes = 2 }))
        {
            var tokens = new TokenBuffer();
            for (var number = 0; number < Count; number++)
            {
                tokens.Clear();
                for (var i = 0; i < 20; i++)
                {
                    tokens.Add(Encoding.UTF8.GetBytes(i % 2 == 0 ? $"w{i}" : $"n{((number * 20) + i) * 7919 % 50_000}"), 1, 0, 0);
                }

                var document = new Document();
                document.Add(new TextField("body", tokens));
                writer.AddDocument(document);
            }

            writer.Commit();
            Assert.InRange(writer.SegmentCount, 2, 20);
        }

        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(Count, reader.NumDocs);
        Assert.Empty(IndexChecker.Check(directory).Problems);
    }

    private static void Change(IndexWriter writer, Random random, List<int> expected, List<int> committed)
    {
        var number = random.Next(50);
        switch (random.Next(12))
        {
            case 0:
                writer.Commit();
                committed.Clear();
                committed.AddRange(expected);
                break;
            case 1:
                writer.Flush();
                break;
            case 2 when random.Next(3) == 0:
                writer.ForceMerge(random.Next(1, 3));
                break;
            case 3 or 4:
                writer.DeleteDocuments("id", SampleIndex.Id(number));
                expected.RemoveAll(other => other == number);
                break;
            case 5 or 6:
                writer.UpdateDocument("id", SampleIndex.Id(number), SampleIndex.Document(number));
                expected.RemoveAll(other => other == number);
                expected.Add(number);
                break;
            default:
                writer.AddDocument(SampleIndex.Document(number));
                expected.Add(number);
                break;
        }
    }
}
