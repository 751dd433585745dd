namespace SearchService.Engine.Store;

/// <summary>A directory that files are only read from; everything that would change it is refused.</summary>
internal abstract class ReadOnlyDirectory : Directory
{
    public sealed override IndexOutput CreateOutput(string name) => throw Refusal();

    public sealed override void Sync(IEnumerable<string> names) => throw Refusal();

    public sealed override void SyncMetadata() => throw Refusal();

    public sealed override void Rename(string source, string target) => throw Refusal();

    public sealed override void Delete(string name) => throw Refusal();

    public sealed override IDisposable ObtainLock(string name) => throw Refusal();

    private NotSupportedException Refusal() => new($"{GetType().Name} is only read from.");
}
