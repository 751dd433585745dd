namespace SearchService.Search;

/// <summary>The index folder of a running service: hands out the published generation and takes up a new one without a pause.</summary>
/// <remarks>Thread-safe. A lease keeps its generation open; a generation that is no longer published closes with its last lease.</remarks>
public sealed class IndexLibrary : IDisposable
{
    /// <summary>Opens the folder; there may be no published generation yet.</summary>
    public IndexLibrary(string folder) => Folder = folder;

    /// <summary>The index folder.</summary>
    public string Folder { get; }

    /// <summary>Whether a generation is open.</summary>
    public bool IsReady => throw new NotImplementedException();

    /// <summary>Opens a newly published generation, if there is one; false when nothing changed. A broken one is an error and the old one stays.</summary>
    public bool Refresh() => throw new NotImplementedException();

    /// <summary>The current generation, open until the lease is disposed.</summary>
    /// <exception cref="InvalidOperationException">No generation has been published yet.</exception>
    public IndexLease Lease() => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}

/// <summary>The right to use a generation until disposed.</summary>
public sealed class IndexLease : IDisposable
{
    private readonly Action _release;

    internal IndexLease(SearchIndex index, Action release)
    {
        Index = index;
        _release = release;
    }

    /// <summary>The generation.</summary>
    public SearchIndex Index { get; }

    /// <inheritdoc/>
    public void Dispose() => _release();
}
