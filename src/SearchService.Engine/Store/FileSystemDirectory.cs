using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SearchService.Engine.Store;

/// <summary>A folder on disk; files are memory-mapped for reading, so that only what is touched is read.</summary>
public sealed class FileSystemDirectory : Directory
{
    /// <summary>Opens the folder, and creates it where it is absent.</summary>
    public FileSystemDirectory(string path)
    {
        FullPath = Path.GetFullPath(path);
        if (System.IO.Directory.Exists(FullPath))
        {
            return;
        }

        // The name of the new folder must outlive a crash as surely as the files in it.
        System.IO.Directory.CreateDirectory(FullPath);
        if (Path.GetDirectoryName(FullPath) is { } parent)
        {
            SyncFolder(parent);
        }
    }

    /// <summary>The absolute path of the folder.</summary>
    public string FullPath { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> ListAll() =>
        [.. System.IO.Directory.EnumerateFiles(FullPath).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override bool FileExists(string name) => File.Exists(Full(name));

    /// <inheritdoc/>
    public override long FileLength(string name) => new FileInfo(Full(name)).Length;

    /// <inheritdoc/>
    public override unsafe IndexInput OpenInput(string name)
    {
        var map = new Mapping(Full(name));
        return new IndexInput(name, map.Address, map.Length, map);
    }

    /// <inheritdoc/>
    public override IndexOutput CreateOutput(string name) =>
        new(name, new FileStream(Full(name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0));

    /// <inheritdoc/>
    public override void Sync(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            using var handle = File.OpenHandle(Full(name), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }
    }

    /// <inheritdoc/>
    public override void SyncMetadata() => SyncFolder(FullPath);

    /// <inheritdoc/>
    public override void Rename(string source, string target) => File.Move(Full(source), Full(target), overwrite: true);

    /// <inheritdoc/>
    public override void Delete(string name) => File.Delete(Full(name));

    /// <inheritdoc/>
    public override IDisposable ObtainLock(string name)
    {
        try
        {
            return new FileStream(Full(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new IOException($"The lock \"{name}\" of {FullPath} cannot be made, for the folder cannot be written: {cause.Message}", cause);
        }
        catch (IOException cause)
        {
            throw new IOException($"The lock \"{name}\" of {FullPath} is held by another writer, or cannot be made: {cause.Message}", cause);
        }
    }

    /// <summary>A folder's names are durable only after an fsync of the folder; Windows has no such call and needs none.</summary>
    private static void SyncFolder(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            FolderSync.Flush(path);
        }
    }

    private string Full(string name) => Path.Combine(FullPath, name);

    /// <summary>One mapped file; an empty file has no mapping and a null address.</summary>
    private sealed unsafe class Mapping : IDisposable
    {
        private readonly MemoryMappedFile? _file;
        private readonly MemoryMappedViewAccessor? _view;
        private bool _disposed;

        public Mapping(string path)
        {
            Length = new FileInfo(path).Length;
            if (Length == 0)
            {
                return;
            }

            _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
            byte* address = null;
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref address);
            Address = address + _view.PointerOffset;
        }

        public byte* Address { get; }

        public long Length { get; }

        public void Dispose()
        {
            if (_disposed || _view is null)
            {
                return;
            }

            _disposed = true;
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file!.Dispose();
        }
    }

    private static class FolderSync
    {
        private const int ReadOnly = 0;

        public static void Flush(string path)
        {
            using var folder = new SafeFileHandle(Open(path, ReadOnly), ownsHandle: true);
            if (folder.IsInvalid || FSync(folder.DangerousGetHandle()) != 0)
            {
                throw new IOException($"The folder {path} cannot be synced (error {Marshal.GetLastPInvokeError()}).");
            }
        }

        [DllImport("libc", EntryPoint = "open", SetLastError = true)]
        private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
        private static extern int FSync(nint descriptor);
    }
}
