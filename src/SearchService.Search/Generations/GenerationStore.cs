using SearchService.Engine.Store;

namespace SearchService.Search.Generations;

/// <summary>The index folder: its generations, and which of them is published.</summary>
/// <remarks>
/// <code>
/// index/CURRENT                    the id of the published generation
/// index/build.lock                 held while a build runs
/// index/generations/ID/            segments, manifest.json, report.json, report.html
/// index/generations/ID.building/   a build in progress, or what is left of one that was killed
/// </code>
/// CURRENT is replaced by a rename, so that at every moment it names a whole generation or, before the first build, is absent.
/// </remarks>
public sealed class GenerationStore
{
    /// <summary>How many generations are kept, the published one included, so that one can go back.</summary>
    public const int Keep = 3;

    private const string CurrentFile = "CURRENT";
    private const string Unfinished = ".building";
    private readonly string _generations;

    /// <summary>Names the folder; it is created by the first build.</summary>
    public GenerationStore(string folder)
    {
        Folder = Path.GetFullPath(folder);
        _generations = Path.Combine(Folder, "generations");
    }

    /// <summary>The index folder.</summary>
    public string Folder { get; }

    /// <summary>The id of the published generation, or null before the first build.</summary>
    /// <exception cref="InvalidDataException">CURRENT does not name a generation.</exception>
    public string? Published
    {
        get
        {
            try
            {
                var id = File.ReadAllText(Path.Combine(Folder, CurrentFile)).Trim();
                return IsId(id) ? id : throw new InvalidDataException($"{Path.Combine(Folder, CurrentFile)} does not name a generation: \"{id}\".");
            }
            catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
            {
                return null;
            }
        }
    }

    /// <summary>The ids of all finished generations, oldest first.</summary>
    public IReadOnlyList<string> All => !System.IO.Directory.Exists(_generations)
        ? []
        : [.. System.IO.Directory.EnumerateDirectories(_generations).Select(path => Path.GetFileName(path)).Where(IsId).Order(StringComparer.Ordinal)];

    /// <summary>The folder of a finished generation.</summary>
    public string FolderOf(string id) => Path.Combine(_generations, id);

    /// <summary>Takes the lock of builds and removes what killed builds left behind.</summary>
    /// <exception cref="IOException">Another build is running, or the folder cannot be written.</exception>
    public IDisposable LockForBuild()
    {
        System.IO.Directory.CreateDirectory(_generations);
        using var folder = new FileSystemDirectory(Folder);
        var held = folder.ObtainLock("build.lock");
        foreach (var left in System.IO.Directory.EnumerateDirectories(_generations, "*" + Unfinished))
        {
            System.IO.Directory.Delete(left, recursive: true);
        }

        return held;
    }

    /// <summary>Begins a generation and returns the folder to build in.</summary>
    public string Begin(string id)
    {
        var path = Path.Combine(_generations, id + Unfinished);
        System.IO.Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Publishes a generation that was begun and is complete, and removes generations that are too old to keep.</summary>
    public void Publish(string id)
    {
        using var generations = new FileSystemDirectory(_generations);
        using (var built = new FileSystemDirectory(Path.Combine(_generations, id + Unfinished)))
        {
            built.Sync(built.ListAll());
            built.SyncMetadata();
        }

        System.IO.Directory.Move(Path.Combine(_generations, id + Unfinished), FolderOf(id));
        generations.SyncMetadata();
        Point(id);
        foreach (var old in All.Where(other => string.CompareOrdinal(other, id) < 0).Reverse().Skip(Keep - 1))
        {
            Remove(FolderOf(old));
        }
    }

    /// <summary>Removes an old generation; where the system refuses, the next build tries again, for this one is published already.</summary>
    private static void Remove(string folder)
    {
        try
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // What is left of it is older than the generations that are kept and is not published.
        }
    }

    /// <summary>Makes an earlier or later finished generation the published one.</summary>
    public void Point(string id)
    {
        if (!System.IO.Directory.Exists(FolderOf(id)))
        {
            throw new ArgumentException($"There is no generation \"{id}\".", nameof(id));
        }

        var next = CurrentFile + ".next";
        using var folder = new FileSystemDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, next), id + "\n");
        folder.Sync([next]);
        folder.Rename(next, CurrentFile);
        folder.SyncMetadata();
    }

    /// <summary>Drops a generation that was begun.</summary>
    public void Abandon(string id)
    {
        var path = Path.Combine(_generations, id + Unfinished);
        if (System.IO.Directory.Exists(path))
        {
            System.IO.Directory.Delete(path, recursive: true);
        }
    }

    private static bool IsId(string name) => name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
