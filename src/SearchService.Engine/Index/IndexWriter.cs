using System.Text;
using SearchService.Engine.Codecs.Lucene46;
using SearchService.Engine.Codecs.Lucene46.Segments;
using SearchService.Engine.Index.Writing;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index;

/// <summary>Adds documents to an index and deletes them; a commit makes the changes visible and durable, all or none.</summary>
/// <remarks>
/// <para>One writer to a folder, held by the lock write.lock. Thread-safe, one call at a time. Documents keep the order in which
/// they were added, also when segments are merged.</para>
/// <para>Disposing does not commit: what was not committed is forgotten. After an error of the disk the writer refuses
/// everything but disposal, and the folder holds the last commit; a document that is refused (an <see cref="ArgumentException"/>)
/// leaves no trace and the writer usable.</para>
/// </remarks>
public sealed partial class IndexWriter : IDisposable
{
    private const string LockName = "write.lock";

    private readonly Lock _gate = new();
    private readonly Directory _directory;
    private readonly IndexWriterOptions _options;
    private readonly IDisposable _lock;
    private readonly FieldSchemas _schemas = new();
    private readonly List<WriterSegment> _segments = [];
    private SegmentBuffer? _buffer;
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
        lock (_gate)
        {
            EnsureUsable();
            _schemas.Add(document.AsSpan());
            Add(document);
        }
    }

    /// <summary>Replaces all documents that have the term by one document.</summary>
    public void UpdateDocument(string field, string term, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        lock (_gate)
        {
            EnsureUsable();
            _schemas.Add(document.AsSpan());
            NoteDeletion(field, Encoding.UTF8.GetBytes(term));
            Add(document);
        }
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
    public void Flush()
    {
        lock (_gate)
        {
            EnsureUsable();
            Guard(() =>
            {
                FlushBuffer();
                ApplyDeletions();
                MergeSome();
            });
        }
    }

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

    private void Add(Document document)
    {
        try
        {
            _buffer ??= new SegmentBuffer(_directory, NewSegmentName(), _schemas);
            _buffer.Add(document.AsSpan());
            if (_buffer.DocCount >= _options.MaxBufferedDocs || _buffer.Size >= (long)_options.MemoryBudgetMegabytes << 20)
            {
                FlushBuffer();
                ApplyDeletions();
                MergeSome();
            }
        }
        catch (Exception error)
        {
            _failure = error;
            throw;
        }
    }

    private void FlushBuffer()
    {
        if (_buffer is not { DocCount: > 0 } buffer)
        {
            return;
        }

        var info = buffer.Write(_options.UseCompoundFile);
        buffer.Dispose();
        _buffer = null;
        _segments.Add(new WriterSegment(_directory, new SegmentCommit(info, -1, 0)));
        ApplyDeletionsToFlushed(_segments[^1]);
        _changed = true;
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

    private void CloseBuffer()
    {
        try
        {
            _buffer?.Dispose();
        }
        catch (IOException) when (_failure is not null)
        {
            // The disk failed before, and that has been reported; what is left in the buffers is not wanted any more.
        }

        _buffer = null;
    }

    private void ReleaseSegments() => _segments.ForEach(segment => segment.Dispose());
}
