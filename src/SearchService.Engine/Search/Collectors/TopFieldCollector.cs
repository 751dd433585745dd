using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Collectors;

/// <summary>The first documents in the order of a sort, and the number of all.</summary>
/// <remarks>Within a segment values of sorted columns are compared by ordinal; their bytes are looked up only for documents that are kept.</remarks>
public sealed class TopFieldCollector : Collector
{
    private readonly Sort _sort;
    private readonly int _count;
    private readonly SortColumn[] _columns;
    private readonly PriorityQueue<Entry, Entry> _kept;
    private readonly FieldDoc? _after;
    private int _docBase;

    /// <summary>Keeps that many documents, of those behind <paramref name="after"/>.</summary>
    public TopFieldCollector(Sort sort, int count, FieldDoc? after = null)
    {
        ArgumentNullException.ThrowIfNull(sort);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _sort = sort;
        _count = count;
        _after = after;
        _columns = [.. sort.Levels.Select(level => new SortColumn(level))];
        _kept = new PriorityQueue<Entry, Entry>(Comparer<Entry>.Create((one, two) => Compare(two, one)));
    }

    /// <inheritdoc/>
    public override bool NeedsScores => _sort.NeedsScores;

    /// <summary>How many documents came by, those before the page included.</summary>
    public int TotalHits { get; private set; }

    /// <inheritdoc/>
    public override void BeginLeaf(LeafContext leaf)
    {
        _docBase = leaf.DocBase;
        foreach (var column in _columns)
        {
            column.BeginLeaf(leaf.Reader);
        }

        SetBounds();
    }

    /// <inheritdoc/>
    public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
    {
        TotalHits += docs.Length;
        for (var i = 0; i < docs.Length; i++)
        {
            var score = scores.IsEmpty ? float.NaN : scores[i];
            if (_kept.Count == _count && !IsBeforeWorst(docs[i], score))
            {
                continue;
            }

            var entry = new Entry(docs[i] + _docBase, score, Keys(docs[i], score));
            if (_after is null || Compare(entry, new Entry(_after.Doc, _after.Score, [.. _after.Keys])) > 0)
            {
                Keep(entry);
            }
        }
    }

    /// <summary>The result.</summary>
    public TopFieldDocs ToTopFieldDocs(bool isPartial = false)
    {
        Entry[] entries = [.. _kept.UnorderedItems.Select(item => item.Element)];
        Array.Sort(entries, Compare);
        return new TopFieldDocs(TotalHits, [.. entries.Select(entry => new FieldDoc(entry.Doc, entry.Score, ValueList.From(entry.Keys)))], isPartial);
    }

    private SortKey[] Keys(int doc, float score) => Array.ConvertAll(_columns, column => column.Key(doc, score));

    private void Keep(Entry entry)
    {
        if (_kept.Count == _count)
        {
            _kept.DequeueEnqueue(entry, entry);
        }
        else
        {
            _kept.Enqueue(entry, entry);
        }

        SetBounds();
    }

    private void SetBounds()
    {
        if (_kept.Count == _count)
        {
            var worst = _kept.Peek();
            for (var level = 0; level < _columns.Length; level++)
            {
                _columns[level].SetBound(worst.Keys[level]);
            }
        }
    }

    /// <summary>Whether a document belongs before the worst one kept, which has a smaller number.</summary>
    private bool IsBeforeWorst(int doc, float score)
    {
        foreach (var column in _columns)
        {
            var order = column.CompareToBound(doc, score);
            if (order != 0)
            {
                return order < 0;
            }
        }

        return false;
    }

    private int Compare(Entry one, Entry two)
    {
        for (var level = 0; level < _columns.Length; level++)
        {
            var order = one.Keys[level].CompareTo(two.Keys[level], _sort.Levels[level]);
            if (order != 0)
            {
                return order;
            }
        }

        return one.Doc.CompareTo(two.Doc);
    }

    private sealed record Entry(int Doc, float Score, SortKey[] Keys);
}
