namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents that match any part; the score is that of the best part and a fraction of the others.</summary>
/// <remarks>The sum is a double, so that it does not depend on the order in which parts came to the document.</remarks>
internal sealed class DisjunctionMaxScorer : Scorer
{
    private readonly ScorerHeap _heap;
    private readonly float _tieBreaker;
    private int _doc = -1;

    public DisjunctionMaxScorer(Scorer[] parts, float tieBreaker)
    {
        _heap = new ScorerHeap(parts);
        _tieBreaker = tieBreaker;
        Cost = parts.Sum(part => part.Cost);
    }

    public override int DocId => _doc;

    public override long Cost { get; }

    public override int NextDoc() => _doc = _heap.NextAfter(_doc);

    public override int Advance(int target) => _doc = _heap.AdvanceTo(target);

    public override float Score()
    {
        var (max, sum) = _heap.MaxAndSumOnTop();
        return (float)(max + ((sum - max) * _tieBreaker));
    }
}
