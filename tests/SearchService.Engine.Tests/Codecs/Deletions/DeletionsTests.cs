using SearchService.Engine.Codecs.Lucene46.Deletions;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Deletions;

public sealed class DeletionsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 3)]
    [InlineData(100_000, 1)]
    [InlineData(100_000, 60)]
    [InlineData(100_003, 5000)]
    [InlineData(100_003, 0)]
    [InlineData(777, 777)]
    public void Live_documents_are_read_back(int docCount, int deletedCount)
    {
        var random = new Random(docCount + deletedCount);
        var live = DocBits.AllSet(docCount);
        while (live.CountSet() > docCount - deletedCount)
        {
            live.Clear(random.Next(docCount));
        }

        using var directory = new MemoryDirectory();
        DeletionsWriter.Write(directory, "_0_1.del", live);
        using var input = directory.OpenInput("_0_1.del");
        var read = DeletionsReader.Read(input, docCount, deletedCount);
        Assert.Equal(live.Bytes.ToArray(), read.Bits.Bytes.ToArray());
        Assert.Equal(docCount - deletedCount, read.Count);
    }

    [Fact]
    public void Counts_that_differ_from_the_commit_are_refused()
    {
        using var directory = new MemoryDirectory();
        var live = DocBits.AllSet(50);
        live.Clear(7);
        DeletionsWriter.Write(directory, "_0_1.del", live);
        using var input = directory.OpenInput("_0_1.del");
        Assert.Throws<CorruptIndexException>(() => DeletionsReader.Read(input, 50, 2));
    }
}
