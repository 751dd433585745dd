using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index.Writing;

/// <summary>A directory that remembers which files were created through it.</summary>
internal sealed class RecordingDirectory(Directory inner) : Directory
{
    private readonly Dictionary<string, IndexOutput> _created = new(StringComparer.Ordinal);

    /// <summary>The names of the files created.</summary>
    public IReadOnlyCollection<string> Created => _created.Keys;

    /// <summary>What a file was written by; closed when its writer is.</summary>
    public IndexOutput Output(string name) => _created[name];

    public override IReadOnlyList<string> ListAll() => inner.ListAll();

    public override bool FileExists(string name) => inner.FileExists(name);

    public override long FileLength(string name) => inner.FileLength(name);

    public override IndexInput OpenInput(string name) => inner.OpenInput(name);

    public override IndexOutput CreateOutput(string name)
    {
        var output = inner.CreateOutput(name);
        _created.Add(name, output);
        return output;
    }

    public override void Sync(IEnumerable<string> names) => inner.Sync(names);

    public override void SyncMetadata() => inner.SyncMetadata();

    public override void Rename(string source, string target) => inner.Rename(source, target);

    public override void Delete(string name) => inner.Delete(name);

    public override IDisposable ObtainLock(string name) => inner.ObtainLock(name);
}
