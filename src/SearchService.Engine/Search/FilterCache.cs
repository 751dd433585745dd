using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;

namespace SearchService.Engine.Search;

/// <summary>The document sets of the filters that were used last, for one index.</summary>
/// <remarks>A set costs one bit a document. Safe for concurrent use; two threads may compute the same set at the same time.</remarks>
public sealed class FilterCache
{
    private readonly Lock _lock = new();
    private readonly IndexSearcher _searcher;
    private readonly int _capacity;
    private readonly Dictionary<Query, LinkedListNode<(Query Query, BitSetQuery Set)>> _byQuery = [];
    private readonly LinkedList<(Query Query, BitSetQuery Set)> _recent = new();

    /// <summary>Keeps up to that many sets.</summary>
    public FilterCache(IndexSearcher searcher, int capacity = 64)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _searcher = searcher;
        _capacity = capacity;
    }

    /// <summary>How many sets are kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _recent.Count;
            }
        }
    }

    /// <summary>A query for the same documents, to be used as a filter clause; the query itself where the limits did not let it finish.</summary>
    public Query Filter(Query query, SearchLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (_lock)
        {
            if (_byQuery.TryGetValue(query, out var node))
            {
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value.Set;
            }
        }

        var collector = new BitSetCollector();
        if (!_searcher.Search(query, collector, limits, cancellation))
        {
            return query;
        }

        var set = collector.ToQuery(query.ToString());
        lock (_lock)
        {
            Remember(query, set);
        }

        return set;
    }

    private void Remember(Query query, BitSetQuery set)
    {
        if (_byQuery.ContainsKey(query))
        {
            return;
        }

        _byQuery.Add(query, _recent.AddFirst((query, set)));
        if (_recent.Count > _capacity)
        {
            _byQuery.Remove(_recent.Last!.Value.Query);
            _recent.RemoveLast();
        }
    }
}
