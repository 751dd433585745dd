using SearchService.Engine.Store;
using SearchService.Search.Generations;

namespace SearchService.Search;

/// <summary>The index folder of a running service: hands out the published generation and takes up a new one without a pause.</summary>
/// <remarks>Thread-safe. A lease keeps its generation open; a generation that is no longer published closes with its last lease.</remarks>
public sealed class IndexLibrary : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Lock _refreshing = new();
    private readonly GenerationStore _store;
    private Shelf? _current;
    private bool _disposed;

    /// <summary>Names the folder; there may be no published generation yet. Nothing is opened before <see cref="Refresh"/>.</summary>
    public IndexLibrary(string folder) => _store = new GenerationStore(folder);

    /// <summary>The index folder.</summary>
    public string Folder => _store.Folder;

    /// <summary>Whether a generation is open.</summary>
    public bool IsReady
    {
        get
        {
            lock (_gate)
            {
                return _current is not null;
            }
        }
    }

    /// <summary>What was found broken in the open generation, or null. It goes on answering where it can.</summary>
    /// <remarks>
    /// No search answers from a broken part: it ends with the error. What to do is a librarian's to decide, and this is what to
    /// show: publish an earlier generation, or build a new one. With the next generation it is null again.
    /// </remarks>
    public CorruptIndexException? Damage
    {
        get
        {
            lock (_gate)
            {
                return _current?.Damage;
            }
        }
    }

    /// <summary>Reads the open generation from end to end; false when it is broken, and <see cref="Damage"/> then says where.</summary>
    /// <remarks>Meant for a thread of its own, after each <see cref="Refresh"/> that opened something. A generation that is replaced meanwhile is let go.</remarks>
    public bool Verify(CancellationToken cancellation = default)
    {
        Shelf shelf;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_current is null)
            {
                return true;
            }

            shelf = _current;
            shelf.Take();
        }

        try
        {
            shelf.Index.Verify(cancellation);
            return true;
        }
        catch (CorruptIndexException error)
        {
            return !IsStillServed(shelf, error);
        }
        catch (IOException) when (!IsStillServed(shelf, null))
        {
            return true;
        }
        finally
        {
            shelf.Release();
        }
    }

    /// <summary>Takes note that a search came upon a broken part of a generation.</summary>
    public void NoteDamage(string generation, CorruptIndexException error)
    {
        lock (_gate)
        {
            if (_current?.Id == generation)
            {
                _current.Damage ??= error;
            }
        }
    }

    /// <summary>Opens a newly published generation, if there is one; false when nothing changed. A broken one is an error and the old one stays.</summary>
    public bool Refresh()
    {
        // One at a time: a slow opening must not put an older generation in the place of a newer one.
        lock (_refreshing)
        {
            var published = _store.Published;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                if (published is null || published == _current?.Id)
                {
                    return false;
                }
            }

            Replace(new Shelf(published, SearchIndex.Open(_store.FolderOf(published))));
            return true;
        }
    }

    /// <summary>The current generation, open until the lease is disposed.</summary>
    /// <exception cref="InvalidOperationException">No generation has been published yet.</exception>
    public IndexLease Lease()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var shelf = _current ?? throw new InvalidOperationException($"No generation is open in {Folder}: build the index first.");
            shelf.Take();
            return new IndexLease(shelf.Index, shelf.Release);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Shelf? last;
        lock (_gate)
        {
            _disposed = true;
            (last, _current) = (_current, null);
        }

        last?.Release();
    }

    /// <summary>Notes damage of a generation that is still served; one that was replaced may be gone while it is read, and nobody asks it any more.</summary>
    private bool IsStillServed(Shelf shelf, CorruptIndexException? damage)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_current, shelf))
            {
                return false;
            }

            shelf.Damage = damage ?? shelf.Damage;
            return true;
        }
    }

    private void Replace(Shelf opened)
    {
        Shelf? old;
        bool disposed;
        lock (_gate)
        {
            disposed = _disposed;
            old = disposed ? opened : _current;
            _current = disposed ? null : opened;
        }

        old?.Release();
        ObjectDisposedException.ThrowIf(disposed, this);
    }

    /// <summary>An open generation and how many use it, the library itself included.</summary>
    private sealed class Shelf(string id, SearchIndex index)
    {
        private int _users = 1;

        public string Id { get; } = id;

        public SearchIndex Index { get; } = index;

        public CorruptIndexException? Damage { get; set; }

        public void Take() => Interlocked.Increment(ref _users);

        public void Release()
        {
            if (Interlocked.Decrement(ref _users) == 0)
            {
                Index.Dispose();
            }
        }
    }
}

/// <summary>The right to use a generation until disposed.</summary>
public sealed class IndexLease : IDisposable
{
    private Action? _release;

    internal IndexLease(SearchIndex index, Action release)
    {
        Index = index;
        _release = release;
    }

    /// <summary>The generation.</summary>
    public SearchIndex Index { get; }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}
