using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Indexing;

public sealed class DirectoryReaderTests
{
    [Fact]
    public void A_reader_in_use_outlives_its_opener_and_the_files_it_reads()
    {
        using var folder = new TempFolder();
        SampleIndex.Write(folder.Directory, 50, new IndexWriterOptions { MaxBufferedDocs = 20 });
        var reader = DirectoryReader.Open(folder.Directory);
        Assert.True(reader.TryIncRef());
        reader.Dispose();
        reader.Dispose();
        SampleIndex.Write(folder.Directory, 5, new IndexWriterOptions { OpenMode = IndexOpenMode.Create });
        SampleIndex.AssertHolds(reader, [.. Enumerable.Range(0, 50)]);
        reader.DecRef();
        Assert.False(reader.TryIncRef());
        Assert.Throws<ObjectDisposedException>(() => reader.Leaves[0].Reader.Document(0));
        Assert.Throws<InvalidOperationException>(reader.DecRef);
    }

    [Fact]
    public void Reopening_shares_segments_and_sees_new_documents_and_deletions()
    {
        using var directory = new MemoryDirectory();
        SampleIndex.Write(directory, 40, new IndexWriterOptions());
        using var first = DirectoryReader.Open(directory);
        Assert.Null(DirectoryReader.OpenIfChanged(first));
        using (var writer = new IndexWriter(directory))
        {
            writer.DeleteDocuments("id", SampleIndex.Id(7));
            writer.AddDocument(SampleIndex.Document(40));
            writer.Commit();
        }

        using var second = DirectoryReader.OpenIfChanged(first);
        Assert.NotNull(second);
        SampleIndex.AssertHolds(second, [.. Enumerable.Range(0, 41).Where(number => number != 7)]);
        SampleIndex.AssertHolds(first, [.. Enumerable.Range(0, 40)]);
        Assert.Same(((SegmentReader)first.Leaves[0].Reader).Core, ((SegmentReader)second.Leaves[0].Reader).Core);
        first.Dispose();
        SampleIndex.AssertHolds(second, [.. Enumerable.Range(0, 41).Where(number => number != 7)]);
    }

    [Fact]
    public void An_index_built_again_under_the_same_names_is_not_taken_for_the_old_one()
    {
        using var directory = new MemoryDirectory();
        SampleIndex.Write(directory, 20, new IndexWriterOptions());
        using var first = DirectoryReader.Open(directory);
        foreach (var name in directory.ListAll())
        {
            directory.Delete(name);
        }

        using (var writer = new IndexWriter(directory))
        {
            for (var number = 0; number < 20; number++)
            {
                writer.AddDocument(SampleIndex.Document(number, seed: 5));
            }

            writer.Commit();
            writer.Commit(new Dictionary<string, string> { ["second"] = "commit" });
        }

        using var second = DirectoryReader.OpenIfChanged(first);
        Assert.NotNull(second);
        SampleIndex.AssertHolds(second, [.. Enumerable.Range(0, 20)], seed: 5);
    }

    [Fact]
    public void An_empty_folder_has_no_index()
    {
        using var directory = new MemoryDirectory();
        Assert.False(DirectoryReader.IndexExists(directory));
        Assert.Throws<FileNotFoundException>(() => DirectoryReader.Open(directory));
        Assert.NotEmpty(IndexChecker.Check(directory).Problems);
    }

    [Fact]
    public async Task Searching_threads_and_a_committing_writer_do_not_disturb_each_other()
    {
        using var folder = new TempFolder();
        SampleIndex.Write(folder.Directory, 30, new IndexWriterOptions());
        var current = DirectoryReader.Open(folder.Directory);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var reads = 0;
            while (!stop.IsCancellationRequested || reads == 0)
            {
                var reader = Volatile.Read(ref current);
                if (!reader.TryIncRef())
                {
                    continue;
                }

                try
                {
                    var numbers = SampleIndex.LiveNumbers(reader);
                    Assert.Equal(numbers.Length, reader.NumDocs);
                    reads++;
                }
                finally
                {
                    reader.DecRef();
                }
            }

            return reads;
        })).ToArray();
        using (var writer = new IndexWriter(folder.Directory, new IndexWriterOptions { MaxBufferedDocs = 3, MergeFactor = 2 }))
        {
            for (var number = 30; number < 40; number++)
            {
                writer.AddDocument(SampleIndex.Document(number));
                writer.DeleteDocuments("id", SampleIndex.Id(number - 30));
                writer.Commit();
                var old = current;
                Volatile.Write(ref current, DirectoryReader.OpenIfChanged(old)!);
                old.Dispose();
            }
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
        Assert.Equal(Enumerable.Range(10, 30), SampleIndex.LiveNumbers(current));
        current.Dispose();
    }
}
