using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Tests.Storage;

/// <summary>A directory in which one chosen operation fails, or which has room for only so many bytes; all else goes on.</summary>
/// <remarks>A write that fails has written half of its bytes, a sync that fails is not known to have done anything.</remarks>
internal sealed class FailingDirectory(Directory files) : Directory
{
    private readonly Dictionary<DirectoryOperation, int> _counts = [];

    /// <summary>What fails.</summary>
    public DirectoryOperation Failing { get; init; }

    /// <summary>Which of these fails, from 1; none by default.</summary>
    public int FailAt { get; init; }

    /// <summary>The bytes that may still be written.</summary>
    public long Room { get; set; } = long.MaxValue;

    /// <summary>Whether something has failed.</summary>
    public bool HasFailed { get; private set; }

    public override IReadOnlyList<string> ListAll() => files.ListAll();

    public override bool FileExists(string name) => files.FileExists(name);

    public override long FileLength(string name) => files.FileLength(name);

    public override IndexInput OpenInput(string name) => files.OpenInput(name);

    public override IndexOutput CreateOutput(string name)
    {
        Step(DirectoryOperation.Create, name);
        return new IndexOutput(name, new FailingStream(this, files.CreateOutput(name)));
    }

    public override void Sync(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Step(DirectoryOperation.Sync, name);
            files.Sync([name]);
        }
    }

    public override void SyncMetadata()
    {
        Step(DirectoryOperation.SyncFolder, "the folder");
        files.SyncMetadata();
    }

    public override void Rename(string source, string target)
    {
        Step(DirectoryOperation.Rename, source);
        files.Rename(source, target);
    }

    public override void Delete(string name)
    {
        Step(DirectoryOperation.Delete, name);
        files.Delete(name);
    }

    public override IDisposable ObtainLock(string name) => files.ObtainLock(name);

    private void Step(DirectoryOperation operation, string name)
    {
        var count = _counts[operation] = _counts.GetValueOrDefault(operation) + 1;
        if (operation == Failing && count == FailAt)
        {
            HasFailed = true;
            throw new IOException($"Injected: {operation} of {name} failed.");
        }
    }

    private sealed class FailingStream(FailingDirectory directory, IndexOutput inner) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (buffer.Length > directory.Room)
            {
                inner.WriteBytes(buffer[..(int)directory.Room]);
                directory.Room = 0;
                directory.HasFailed = true;
                throw new IOException($"No space left on device: '{inner.Name}'");
            }

            directory.Room -= buffer.Length;
            try
            {
                directory.Step(DirectoryOperation.Write, inner.Name);
            }
            catch (IOException)
            {
                inner.WriteBytes(buffer[..(buffer.Length / 2)]);
                throw;
            }

            inner.WriteBytes(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
