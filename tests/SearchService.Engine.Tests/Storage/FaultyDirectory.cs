using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Tests.Storage;

/// <summary>A folder whose power fails at a chosen operation, and what is found there afterwards.</summary>
/// <remarks>
/// After the failure every operation fails. Files that were not synced then hold anything up to what was written; of the names
/// created, renamed or deleted since the folder was last synced some are as they were before, in any combination.
/// </remarks>
internal sealed class FaultyDirectory : Directory
{
    private readonly MemoryDirectory _files = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, byte[]> _contents = [];
    private readonly HashSet<int> _synced = [];
    private readonly List<Action<Dictionary<string, int>>> _journal = [];
    private Dictionary<string, int> _durableNames = new(StringComparer.Ordinal);
    private int _nextFile;

    /// <summary>How many operations succeed before the power fails.</summary>
    public int OperationsLeft { get; set; } = int.MaxValue;

    /// <summary>The number of operations so far.</summary>
    public int Operations { get; private set; }

    /// <summary>What is found after the failure.</summary>
    public MemoryDirectory AfterCrash(Random random)
    {
        var names = new Dictionary<string, int>(_durableNames, StringComparer.Ordinal);
        // Half of the disks keep the order of what was not synced; the other half keep of it what they like.
        var most = random.Next(2) == 0 ? random.Next(_journal.Count + 1) : _journal.Count;
        var isOrdered = most < _journal.Count;
        foreach (var change in _journal.Take(most))
        {
            if (isOrdered || random.Next(2) == 0)
            {
                change(names);
            }
        }

        var found = new MemoryDirectory();
        foreach (var (name, file) in names)
        {
            using var output = found.CreateOutput(name);
            output.WriteBytes(Found(file, random));
        }

        return found;
    }

    public override IReadOnlyList<string> ListAll()
    {
        ThrowIfDead();
        return _files.ListAll();
    }

    public override bool FileExists(string name)
    {
        ThrowIfDead();
        return _files.FileExists(name);
    }

    public override long FileLength(string name)
    {
        ThrowIfDead();
        return _files.FileLength(name);
    }

    public override IndexInput OpenInput(string name)
    {
        ThrowIfDead();
        return _files.OpenInput(name);
    }

    public override IndexOutput CreateOutput(string name)
    {
        Step();
        var file = _nextFile++;
        _names[name] = file;
        Record(names => names[name] = file);
        return new IndexOutput(name, new FaultyStream(this, file, _files.CreateOutput(name)));
    }

    public override void Sync(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Step();
            _synced.Add(_names[name]);
        }
    }

    public override void SyncMetadata()
    {
        Step();
        _durableNames = new Dictionary<string, int>(_names, StringComparer.Ordinal);
        _journal.Clear();
    }

    public override void Rename(string source, string target)
    {
        Step();
        _files.Rename(source, target);
        Record(names =>
        {
            if (names.Remove(source, out var file))
            {
                names[target] = file;
            }
        });
        _names[target] = _names[source];
        _names.Remove(source);
    }

    public override void Delete(string name)
    {
        Step();
        _files.Delete(name);
        _names.Remove(name);
        Record(names => names.Remove(name));
    }

    public override IDisposable ObtainLock(string name)
    {
        ThrowIfDead();
        return _files.ObtainLock(name);
    }

    private void Record(Action<Dictionary<string, int>> change) => _journal.Add(change);

    private byte[] Found(int file, Random random)
    {
        var content = _contents.GetValueOrDefault(file, []);
        if (_synced.Contains(file))
        {
            return content;
        }

        var found = content[..random.Next(content.Length + 1)];
        if (found.Length > 0 && random.Next(2) == 0)
        {
            found.AsSpan(random.Next(found.Length)).Clear();
        }

        return found;
    }

    private void Step()
    {
        if (OperationsLeft <= 0)
        {
            throw new IOException("The power is out.");
        }

        OperationsLeft--;
        Operations++;
    }

    private void ThrowIfDead()
    {
        if (OperationsLeft <= 0)
        {
            throw new IOException("The power is out.");
        }
    }

    private sealed class FaultyStream(FaultyDirectory directory, int file, IndexOutput inner) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            directory.Step();
            inner.WriteBytes(buffer);
            base.Write(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            directory._contents[file] = ToArray();
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
