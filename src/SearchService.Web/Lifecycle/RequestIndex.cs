using SearchService.Engine.Store;
using SearchService.Search;

namespace SearchService.Web.Lifecycle;

/// <summary>The index generation of one request: the same from its first use to the end of the request, whatever is published meanwhile.</summary>
/// <remarks>Scoped to the request and not thread-safe. The lease is taken at the first use and given back with the scope.</remarks>
public sealed class RequestIndex(IndexLibrary library) : IDisposable
{
    private IndexLease? _lease;

    /// <summary>Whether <see cref="Index"/> may be asked for. Once true for a service it stays true.</summary>
    public bool IsReady => _lease is not null || library.IsReady;

    /// <summary>The generation.</summary>
    /// <exception cref="InvalidOperationException">There is none yet; see <see cref="IsReady"/>.</exception>
    public SearchIndex Index => (_lease ??= library.Lease()).Index;

    /// <summary>The id of the generation, or null where this request has not used one.</summary>
    public string? Used => _lease?.Index.Info.Generation;

    /// <summary>What is broken in the generation, in words, or null.</summary>
    public string? Damage => library.Damage?.Message;

    /// <summary>Takes note that this request came upon a broken part of its generation.</summary>
    public void NoteDamage(CorruptIndexException error)
    {
        if (Used is { } generation)
        {
            library.NoteDamage(generation, error);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _lease?.Dispose();
        _lease = null;
    }
}
