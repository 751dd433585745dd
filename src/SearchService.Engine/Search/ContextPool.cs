namespace SearchService.Engine.Search;

/// <summary>The contexts of searches that are over, for those to come: as many as can run at once. Safe for concurrent use.</summary>
internal sealed class ContextPool
{
    private readonly SearchContext?[] _places = new SearchContext?[Math.Max(2, Environment.ProcessorCount)];

    /// <summary>A context that nobody uses, or null.</summary>
    public SearchContext? TryTake()
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] is not null && Interlocked.Exchange(ref _places[i], null) is { } context)
            {
                return context;
            }
        }

        return null;
    }

    /// <summary>Takes a context back, with all that came from it; it is forgotten where there is no place.</summary>
    public void Return(SearchContext context)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] is null && Interlocked.CompareExchange(ref _places[i], context, null) is null)
            {
                return;
            }
        }
    }
}
