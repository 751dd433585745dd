namespace SearchService.Search.Tests.Samples;

/// <summary>A folder that is gone with its owner.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("search-tests-").FullName;

    public string Below(string name) => Path.Combine(_path, name);

    public string Write(string name, string text)
    {
        var path = Below(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
