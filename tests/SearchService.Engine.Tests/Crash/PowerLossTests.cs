using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Indexing;
using SearchService.Engine.Tests.Storage;

namespace SearchService.Engine.Tests.Crash;

/// <summary>A power failure at any operation leaves the commit before it, or the one just made; never less, never a mixture.</summary>
public sealed class PowerLossTests
{
    private const int Total = 24;
    private static readonly int[] s_first = [.. Enumerable.Range(0, 9)];
    private static readonly int[] s_second = [.. Enumerable.Range(0, Total).Where(number => number % 6 != 0)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_commit_cut_short_at_any_operation_leaves_the_one_before_it(bool compound)
    {
        var options = new IndexWriterOptions { MaxBufferedDocs = 4, MergeFactor = 3, UseCompoundFile = compound };
        var (_, total) = Run(options, int.MaxValue);
        var outcomes = new int[2];
        for (var left = 0; left < total; left++)
        {
            var (directory, _) = Run(options, left);
            using var found = directory.AfterCrash(new Random(left));
            Assert.Empty(IndexChecker.Check(found).Problems);
            using (var reader = DirectoryReader.Open(found))
            {
                var numbers = SampleIndex.LiveNumbers(reader);
                Assert.True(numbers.SequenceEqual(s_first) || numbers.SequenceEqual(s_second), $"after {left} operations: {string.Join(' ', numbers)}");
                outcomes[numbers.SequenceEqual(s_second) ? 1 : 0]++;
            }

            AssertCanGoOn(found, options, left);
        }

        Assert.True(outcomes[0] > 0 && outcomes[1] > 0, $"{outcomes[0]} times the first commit, {outcomes[1]} times the second");
    }

    [Fact]
    public void A_first_commit_cut_short_leaves_no_index_or_the_whole_one()
    {
        var whole = 0;
        for (var left = 0; ; left++)
        {
            using var directory = new FaultyDirectory { OperationsLeft = left };
            var error = Record.Exception(() => SampleIndex.Write(directory, 20, new IndexWriterOptions { MaxBufferedDocs = 8 }));
            using var found = directory.AfterCrash(new Random(left));
            if (DirectoryReader.IndexExists(found))
            {
                using var reader = DirectoryReader.Open(found);
                Assert.Equal(20, reader.NumDocs);
                whole++;
            }

            AssertCanGoOn(found, new IndexWriterOptions(), left);
            if (error is null)
            {
                break;
            }
        }

        Assert.True(whole > 0);
    }

    [Fact]
    public void After_an_error_of_the_disk_the_writer_refuses_to_go_on()
    {
        using var directory = new FaultyDirectory();
        SampleIndex.Write(directory, 5, new IndexWriterOptions());
        using var writer = new IndexWriter(directory);
        writer.AddDocument(SampleIndex.Document(5));
        directory.OperationsLeft = 3;
        Assert.Throws<IOException>(() => writer.Commit());
        directory.OperationsLeft = int.MaxValue;
        Assert.Throws<InvalidOperationException>(() => writer.AddDocument(SampleIndex.Document(6)));
        writer.Dispose();
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(5, reader.NumDocs);
    }

    /// <summary>Commits 9 documents, then 15 more with deletions and merges, the power failing so many operations after the first commit.</summary>
    private static (FaultyDirectory Directory, int Operations) Run(IndexWriterOptions options, int operations)
    {
        var directory = new FaultyDirectory();
        SampleIndex.Write(directory, s_first.Length, options);
        directory.SyncMetadata();
        var before = directory.Operations;
        directory.OperationsLeft = operations;
        try
        {
            using var writer = new IndexWriter(directory, options);
            for (var number = s_first.Length; number < Total; number++)
            {
                writer.AddDocument(SampleIndex.Document(number));
            }

            for (var number = 0; number < Total; number += 6)
            {
                writer.DeleteDocuments("id", SampleIndex.Id(number));
            }

            writer.Commit();
        }
        catch (IOException) when (operations != int.MaxValue)
        {
            // The power is out.
        }

        return (directory, directory.Operations - before);
    }

    private static void AssertCanGoOn(MemoryDirectory found, IndexWriterOptions options, int place)
    {
        int before;
        using (var writer = new IndexWriter(found, options))
        {
            before = writer.MaxDoc;
            writer.AddDocument(SampleIndex.Document(9999));
            writer.Commit();
        }

        var report = IndexChecker.Check(found);
        Assert.True(report.IsClean, $"after {place} operations: {string.Join("; ", report.Problems)}");
        Assert.InRange(report.Segments.Sum(segment => segment.DocCount), 1, before + 1);
    }
}
