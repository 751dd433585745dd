namespace SearchService.Engine.Store;

/// <summary>A flat folder of write-once files: where an index lives.</summary>
/// <remarks>
/// A file is created, written once, closed, synced, and from then on only read, renamed or deleted. Thread-safe.
/// <see cref="IOException"/> and its kin come through unchanged, with the name of the file in the message.
/// </remarks>
public abstract class Directory : IDisposable
{
    /// <summary>The names of all files, in ordinal order.</summary>
    public abstract IReadOnlyList<string> ListAll();

    /// <summary>Whether a file of that name is there.</summary>
    public abstract bool FileExists(string name);

    /// <summary>The length of a file in bytes.</summary>
    public abstract long FileLength(string name);

    /// <summary>Opens a file for reading; the caller disposes the input, and no clone or slice of it may be used after that.</summary>
    public abstract IndexInput OpenInput(string name);

    /// <summary>Creates a new, empty file; an existing one of that name is an error.</summary>
    public abstract IndexOutput CreateOutput(string name);

    /// <summary>Puts the bytes of these files on stable storage.</summary>
    public abstract void Sync(IEnumerable<string> names);

    /// <summary>Puts the folder itself, that is names, renames and deletions, on stable storage.</summary>
    public abstract void SyncMetadata();

    /// <summary>Renames a file atomically, replacing a file of the new name.</summary>
    public abstract void Rename(string source, string target);

    /// <summary>Deletes a file.</summary>
    public abstract void Delete(string name);

    /// <summary>Takes the named exclusive lock of this folder, or throws an <see cref="IOException"/> that says who has it.</summary>
    public abstract IDisposable ObtainLock(string name);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the folder holds open.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
