using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Indexing;

public sealed class ConcurrentWriterTests
{
    private const int Threads = 4;

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(130, false)]
    [InlineData(130, true)]
    public void Equal_calls_make_equal_files_with_any_number_of_threads(int maxBufferedDocs, bool merge)
    {
        var files = new[] { 1, 2, 5 }.Select(threads =>
        {
            using var directory = new MemoryDirectory();
            var options = new IndexWriterOptions { MaxBufferedDocs = maxBufferedDocs, MergeFactor = 3, MaxThreads = threads, MaxDocsAhead = threads == 5 ? 15 : 1000 };
            SampleIndex.Write(directory, 700, options, deleteEvery: 9, merge);
            return directory.ListAll().Select(name => $"{name}:{Convert.ToHexString(Read(directory, name))}").ToArray();
        }).ToArray();
        Assert.All(files, other => Assert.Equal(files[0], other));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(50)]
    public void What_several_threads_add_is_there_once_and_whole(int maxBufferedDocs)
    {
        using var directory = new MemoryDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterOptions { MaxBufferedDocs = maxBufferedDocs, MergeFactor = 3 }))
        {
            OnThreads(thread =>
            {
                for (var number = thread; number < 600; number += Threads)
                {
                    writer.AddDocument(SampleIndex.Document(number));
                }
            });
            writer.Commit();
        }

        using var reader = DirectoryReader.Open(directory);
        var order = SampleIndex.LiveNumbers(reader);
        Assert.Equal(Enumerable.Range(0, 600), order.Order());
        Assert.All(Enumerable.Range(0, Threads), thread =>
            Assert.Equal(Enumerable.Range(0, 600).Where(number => number % Threads == thread), order.Where(number => number % Threads == thread)));
        SampleIndex.AssertHolds(reader, order);
        Assert.Empty(IndexChecker.Check(directory).Problems);
    }

    [Fact]
    public void Documents_refused_on_one_thread_do_not_disturb_the_others()
    {
        using var directory = new MemoryDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterOptions { MaxBufferedDocs = 40 }))
        {
            writer.AddDocument(SampleIndex.Document(0));
            OnThreads(thread =>
            {
                for (var number = thread + 1; number < 300; number += Threads)
                {
                    var contradiction = SampleIndex.Document(number);
                    contradiction.Add(new StringField("body", "not a text"));
                    Assert.Throws<ArgumentException>(() => writer.AddDocument(contradiction));
                    writer.AddDocument(SampleIndex.Document(number));
                }
            });
            writer.Commit();
        }

        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(Enumerable.Range(0, 300), SampleIndex.LiveNumbers(reader).Order());
    }

    [Fact]
    public async Task A_commit_between_the_updates_of_several_threads_has_each_document_once()
    {
        const int Documents = 40;
        using var directory = new MemoryDirectory();
        using var writer = new IndexWriter(directory, new IndexWriterOptions { MaxBufferedDocs = 25, MergeFactor = 3 });
        for (var number = 0; number < Documents; number++)
        {
            writer.AddDocument(SampleIndex.Document(number));
        }

        writer.Commit();
        var finished = 0;
        var updating = Task.Run(() => OnThreads(thread =>
        {
            for (var round = 0; round < 40; round++)
            {
                for (var number = thread; number < Documents; number += Threads)
                {
                    writer.UpdateDocument("id", SampleIndex.Id(number), SampleIndex.Document(number, round));
                }
            }

            Interlocked.Increment(ref finished);
        }));
        do
        {
            writer.Commit();
            using var reader = DirectoryReader.Open(directory);
            Assert.Equal(Enumerable.Range(0, Documents), SampleIndex.LiveNumbers(reader).Order());
        }
        while (Volatile.Read(ref finished) < Threads);

        await updating;
        writer.ForceMerge();
        writer.Commit();
        using var last = DirectoryReader.Open(directory);
        Assert.Equal(Documents, last.MaxDoc);
        SampleIndex.AssertHolds(last, SampleIndex.LiveNumbers(last), seed: 39);
    }

    private static void OnThreads(Action<int> work) =>
        Task.WaitAll([.. Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(() => work(thread), TaskCreationOptions.LongRunning))]);

    private static byte[] Read(MemoryDirectory directory, string name)
    {
        using var input = directory.OpenInput(name);
        return input.Span(0, (int)input.Length).ToArray();
    }
}
