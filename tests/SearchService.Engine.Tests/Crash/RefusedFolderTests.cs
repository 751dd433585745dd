using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Indexing;

namespace SearchService.Engine.Tests.Crash;

/// <summary>Folders that cannot be written to, or that somebody else writes to.</summary>
public sealed class RefusedFolderTests
{
    [Fact]
    public void A_folder_that_cannot_be_written_is_read_all_the_same_and_refuses_a_writer_by_name()
    {
        using var folder = new TempFolder();
        SampleIndex.Write(folder.Directory, 20, new IndexWriterOptions());
        var locked = folder.Path + "/write.lock";
        File.Delete(locked);

        // A folder in the place of the lock refuses even the administrator, whom permissions do not stop.
        System.IO.Directory.CreateDirectory(locked);
        using (var directory = new FileSystemDirectory(folder.Path))
        {
            var error = Assert.Throws<IOException>(() => new IndexWriter(directory));
            Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
            Assert.Contains("write.lock", error.Message, StringComparison.Ordinal);
            using var reader = DirectoryReader.Open(directory);
            Assert.Equal(20, reader.NumDocs);
        }
    }

    [Fact]
    public void A_second_writer_is_refused_and_the_first_goes_on()
    {
        using var folder = new TempFolder();
        using var writer = new IndexWriter(folder.Directory);
        writer.AddDocument(SampleIndex.Document(1));
        using (var other = new FileSystemDirectory(folder.Path))
        {
            Assert.Contains("write.lock", Assert.Throws<IOException>(() => new IndexWriter(other)).Message, StringComparison.Ordinal);
        }

        writer.Commit();
        using var reader = DirectoryReader.Open(folder.Directory);
        Assert.Equal(1, reader.NumDocs);
    }
}
