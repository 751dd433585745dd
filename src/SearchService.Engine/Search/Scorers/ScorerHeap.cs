using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Scorers with the one of the smallest document on top.</summary>
internal sealed class ScorerHeap
{
    private readonly Scorer[] _scorers;
    private readonly int[] _docs;

    /// <summary>Takes scorers that are before their first document.</summary>
    public ScorerHeap(Scorer[] scorers)
    {
        _scorers = [.. scorers];
        _docs = new int[scorers.Length];
        Array.Fill(_docs, -1);
    }

    /// <summary>The smallest current document.</summary>
    public int TopDoc => _docs[0];

    /// <summary>Moves all scorers that are at or before <paramref name="doc"/> to the next document.</summary>
    public int NextAfter(int doc)
    {
        while (_docs[0] <= doc && _docs[0] != DocIdSetIterator.NoMoreDocs)
        {
            _docs[0] = _scorers[0].NextDoc();
            SiftDown();
        }

        return _docs[0];
    }

    /// <summary>Moves all scorers to their first document at or after the target.</summary>
    public int AdvanceTo(int target)
    {
        while (_docs[0] < target)
        {
            _docs[0] = _scorers[0].Advance(target);
            SiftDown();
        }

        return _docs[0];
    }

    /// <summary>The number of scorers on the smallest document.</summary>
    public int CountOnTop() => CountFrom(0, _docs[0]);

    /// <summary>The sum of the scores of those scorers.</summary>
    public double SumOnTop() => SumFrom(0, _docs[0]);

    private int CountFrom(int node, int doc) =>
        node >= _docs.Length || _docs[node] != doc ? 0 : 1 + CountFrom((2 * node) + 1, doc) + CountFrom((2 * node) + 2, doc);

    private double SumFrom(int node, int doc) => node >= _docs.Length || _docs[node] != doc
        ? 0
        : _scorers[node].Score() + SumFrom((2 * node) + 1, doc) + SumFrom((2 * node) + 2, doc);

    private void SiftDown()
    {
        var node = 0;
        var doc = _docs[0];
        var scorer = _scorers[0];
        for (var child = 1; child < _docs.Length; child = (2 * node) + 1)
        {
            if (child + 1 < _docs.Length && _docs[child + 1] < _docs[child])
            {
                child++;
            }

            if (_docs[child] >= doc)
            {
                break;
            }

            _docs[node] = _docs[child];
            _scorers[node] = _scorers[child];
            node = child;
        }

        _docs[node] = doc;
        _scorers[node] = scorer;
    }
}
