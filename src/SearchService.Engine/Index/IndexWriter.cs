using System.Text;
using SearchService.Engine.Codecs.Lucene46;
using SearchService.Engine.Codecs.Lucene46.Segments;
using SearchService.Engine.Index.Writing;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index;

/// <summary>Adds documents to an index and deletes them; a commit makes the changes visible and durable, all or none.</summary>
/// <remarks>
/// <para>One writer to a folder, held by the lock write.lock. Thread-safe: documents that several threads add are taken apart side
/// by side, all else waits for them and they for it. Documents keep the order in which their addition ended, also when segments are
/// merged; from one thread that is the order of the calls, and equal calls make equal files.</para>
/// <para>Disposing does not commit: what was not committed is forgotten. After an error of the disk the writer refuses
/// everything but disposal, and the folder holds the last commit; a document that is refused (an <see cref="ArgumentException"/>)
/// leaves no trace and the writer usable.</para>
/// </remarks>
public sealed partial class IndexWriter : IDisposable
{
    private const string LockName = "write.lock";

    private readonly object _gate = new();
    private readonly Directory _directory;
    private readonly IndexWriterOptions _options;
    private readonly IDisposable _lock;
    private readonly FieldSchemas _schemas = new();
    private readonly List<WriterSegment> _segments = [];
    private int _nameCounter;
    private Exception? _failure;
    private bool _disposed;

    /// <summary>Opens an index for writing.</summary>
    /// <exception cref="IOException">Another writer has the lock.</exception>
    public IndexWriter(Directory directory, IndexWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        _directory = directory;
        _options = options ?? new IndexWriterOptions();
        _options.Validate();
        _lock = directory.ObtainLock(LockName);
        try
        {
            OpenLastCommit();
        }
        catch
        {
            ReleaseSegments();
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>The number of documents, those in memory and the deleted ones included.</summary>
    public int MaxDoc
    {
        get
        {
            lock (_gate)
            {
                return _segments.Sum(segment => segment.Info.DocCount) + (_buffer?.DocCount ?? 0);
            }
        }
    }

    /// <summary>The number of segments on disk, committed or not.</summary>
    public int SegmentCount
    {
        get
        {
            lock (_gate)
            {
                return _segments.Count;
            }
        }
    }

    /// <summary>Adds a document.</summary>
    /// <exception cref="ArgumentException">A field contradicts the fields of the index; nothing was added.</exception>
    public void AddDocument(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Add(document, null, []);
    }

    /// <summary>Replaces all documents that have the term by one document, so that no commit has both or neither.</summary>
    /// <exception cref="ArgumentException">A field contradicts the fields of the index; nothing was changed.</exception>
    public void UpdateDocument(string field, string term, Document document)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(document);
        Add(document, field, Encoding.UTF8.GetBytes(term));
    }

    /// <summary>Deletes all documents added so far that have the term.</summary>
    public void DeleteDocuments(string field, string term) => DeleteDocuments(field, Encoding.UTF8.GetBytes(term));

    /// <summary>Deletes all documents added so far that have the term.</summary>
    public void DeleteDocuments(string field, ReadOnlySpan<byte> term)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        lock (_gate)
        {
            EnsureUsable();
            NoteDeletion(field, term.ToArray());
        }
    }

    /// <summary>Makes a segment of the documents in memory; it is visible after the next commit.</summary>
    public void Flush() => Alone(FlushAndMerge);

    /// <summary>Forgets everything since the last commit and closes the writer.</summary>
    public void Rollback() => Dispose();

    /// <summary>Closes the writer; what was not committed is forgotten.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            WaitForAdders();
            try
            {
                CloseBuffer();
                ReleaseSegments();
                if (_failure is null)
                {
                    _segments.Clear();
                    DeleteUnreferencedFiles();
                }
            }
            finally
            {
                _lock.Dispose();
            }
        }
    }

    private string NewSegmentName() => $"_{Base36.Format(_nameCounter++)}";

    private void EnsureUsable()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_failure is not null)
        {
            throw new InvalidOperationException($"The writer failed before: {_failure.Message}", _failure);
        }
    }

    /// <summary>Makes a change that no other call may see half-done.</summary>
    private void Alone(Action change)
    {
        lock (_gate)
        {
            WaitForAdders();
            EnsureUsable();
            Guard(change);
        }
    }

    /// <summary>Remembers that a change stopped half-way, after which the state in memory is not to be trusted.</summary>
    private void Guard(Action change)
    {
        try
        {
            change();
        }
        catch (Exception error)
        {
            _failure = error;
            throw;
        }
    }

    private void ReleaseSegments() => _segments.ForEach(segment => segment.Dispose());
}
