using System.Collections.Concurrent;

namespace SearchService.Engine.Store;

/// <summary>A directory in memory, for tests and for small indexes that need no disk.</summary>
public sealed class MemoryDirectory : Directory
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _locks = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<string> ListAll() => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override bool FileExists(string name) => _files.ContainsKey(name);

    /// <inheritdoc/>
    public override long FileLength(string name) => Bytes(name).Length;

    /// <inheritdoc/>
    public override unsafe IndexInput OpenInput(string name)
    {
        var bytes = Bytes(name);
        var pin = new Pin(bytes);
        return new IndexInput(name, pin.Address, bytes.Length, pin);
    }

    /// <inheritdoc/>
    public override IndexOutput CreateOutput(string name)
    {
        if (!_files.TryAdd(name, []))
        {
            throw new IOException($"The file \"{name}\" exists already.");
        }

        return new IndexOutput(name, new Sink(this, name));
    }

    /// <inheritdoc/>
    public override void Sync(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Bytes(name);
        }
    }

    /// <inheritdoc/>
    public override void SyncMetadata()
    {
    }

    /// <inheritdoc/>
    public override void Rename(string source, string target)
    {
        _files[target] = Bytes(source);
        _files.TryRemove(source, out _);
    }

    /// <inheritdoc/>
    public override void Delete(string name)
    {
        if (!_files.TryRemove(name, out _))
        {
            throw new FileNotFoundException($"No file \"{name}\".", name);
        }
    }

    /// <inheritdoc/>
    public override IDisposable ObtainLock(string name)
    {
        if (!_locks.TryAdd(name, true))
        {
            throw new IOException($"The lock \"{name}\" is held by another writer of this directory.");
        }

        return new Release(() => _locks.TryRemove(name, out _));
    }

    private byte[] Bytes(string name) =>
        _files.TryGetValue(name, out var bytes) ? bytes : throw new FileNotFoundException($"No file \"{name}\".", name);

    private sealed class Release(Action action) : IDisposable
    {
        private Action? _action = action;

        public void Dispose() => Interlocked.Exchange(ref _action, null)?.Invoke();
    }

    private sealed class Sink(MemoryDirectory directory, string name) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                directory._files[name] = ToArray();
            }

            base.Dispose(disposing);
        }
    }

    private sealed unsafe class Pin(byte[] bytes) : IDisposable
    {
        private System.Runtime.InteropServices.GCHandle _handle =
            System.Runtime.InteropServices.GCHandle.Alloc(bytes, System.Runtime.InteropServices.GCHandleType.Pinned);

        public byte* Address => (byte*)_handle.AddrOfPinnedObject();

        public void Dispose()
        {
            if (_handle.IsAllocated)
            {
                _handle.Free();
            }
        }
    }
}
