using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Indexing;

/// <summary>An index folder on disk for one test.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder()
    {
        Path = System.IO.Directory.CreateTempSubdirectory("engine-tests-").FullName;
        Directory = new FileSystemDirectory(Path);
    }

    public string Path { get; }

    public FileSystemDirectory Directory { get; }

    public void Dispose()
    {
        Directory.Dispose();
        System.IO.Directory.Delete(Path, recursive: true);
    }
}
