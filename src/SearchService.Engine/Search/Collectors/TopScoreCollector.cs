using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Collectors;

/// <summary>The best documents by score, ties by document number, and the number of all.</summary>
public sealed class TopScoreCollector : Collector
{
    private readonly ScoreDoc[] _heap;
    private readonly ScoreDoc? _after;
    private readonly int _exactUpTo;
    private bool _hasDropped;
    private int _size;
    private int _docBase;

    /// <summary>
    /// Keeps that many documents, of those behind <paramref name="after"/>, and counts at least <paramref name="exactUpTo"/> exactly.
    /// </summary>
    public TopScoreCollector(int count, ScoreDoc? after = null, int exactUpTo = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _heap = new ScoreDoc[count];
        _after = after;
        _exactUpTo = exactUpTo;
    }

    /// <inheritdoc/>
    public override bool NeedsScores => true;

    /// <inheritdoc/>
    public override float Floor => _size == _heap.Length ? _heap[0].Score : float.NegativeInfinity;

    /// <inheritdoc/>
    public override int Wanted => _after is null ? _heap.Length : 0;

    /// <inheritdoc/>
    public override bool MayDrop => TotalHits > _exactUpTo && _size == _heap.Length;

    /// <summary>How many documents came by, those before the page included.</summary>
    public int TotalHits { get; private set; }

    /// <inheritdoc/>
    public override void BeginLeaf(LeafContext leaf) => _docBase = leaf.DocBase;

    /// <inheritdoc/>
    public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
    {
        TotalHits += docs.Length;
        var i = 0;
        for (; i < docs.Length && _size < _heap.Length; i++)
        {
            var hit = new ScoreDoc(docs[i] + _docBase, scores[i]);
            if (!IsBeforePage(hit))
            {
                Add(hit);
            }
        }

        // Documents come in order, so that one with the score of the worst kept never replaces it.
        var worst = _heap[0].Score;
        for (; i < docs.Length; i++)
        {
            if (scores[i] > worst && !IsBeforePage(new ScoreDoc(docs[i] + _docBase, scores[i])))
            {
                SiftDown(_heap, new ScoreDoc(docs[i] + _docBase, scores[i]));
                worst = _heap[0].Score;
            }
        }
    }

    /// <inheritdoc/>
    public override void Pass(int count) => TotalHits += count;

    /// <inheritdoc/>
    public override void Drop() => _hasDropped = true;

    /// <summary>The result.</summary>
    public TopDocs ToTopDocs(bool isPartial = false)
    {
        var best = _heap[.._size];
        for (var last = best.Length - 1; last > 0; last--)
        {
            // The worst of those that are left goes to their end.
            var hit = best[last];
            best[last] = best[0];
            SiftDown(best.AsSpan(0, last), hit);
        }

        return new TopDocs(TotalHits, best, isPartial, _hasDropped);
    }

    private static bool IsWorse(ScoreDoc one, ScoreDoc two) => one.Score < two.Score || (one.Score == two.Score && one.Doc > two.Doc);

    private bool IsBeforePage(ScoreDoc hit) => _after is { } last && !IsWorse(hit, last);

    private void Add(ScoreDoc hit)
    {
        var node = _size++;
        while (node > 0 && IsWorse(hit, _heap[(node - 1) / 2]))
        {
            _heap[node] = _heap[(node - 1) / 2];
            node = (node - 1) / 2;
        }

        _heap[node] = hit;
    }

    /// <summary>Puts a hit in the place of the worst.</summary>
    private static void SiftDown(Span<ScoreDoc> heap, ScoreDoc hit)
    {
        var node = 0;
        for (var child = 1; child < heap.Length; child = (2 * node) + 1)
        {
            if (child + 1 < heap.Length && IsWorse(heap[child + 1], heap[child]))
            {
                child++;
            }

            if (!IsWorse(heap[child], hit))
            {
                break;
            }

            heap[node] = heap[child];
            node = child;
        }

        heap[node] = hit;
    }
}
