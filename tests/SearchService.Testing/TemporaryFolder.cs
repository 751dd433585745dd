namespace SearchService.Testing;

/// <summary>A folder for one test, gone with its owner.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The absolute path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("search-tests-").FullName;

    /// <summary>The path of something inside.</summary>
    public string Below(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file inside, with the folders on the way, and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = Below(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Deletes the folder with all that is in it.</summary>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
