namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents that match any part; the score is that of the best part and a fraction of the others.</summary>
/// <remarks>Others are summed as floats in the order of the parts, so that the score does not depend on how the document was come to.</remarks>
internal sealed class DisjunctionMaxScorer : Scorer
{
    private readonly Scorer[] _parts;
    private readonly ScorerHeap _heap;
    private readonly float _tieBreaker;
    private int _doc = -1;

    public DisjunctionMaxScorer(Scorer[] parts, float tieBreaker)
    {
        _parts = parts;
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
        var max = float.NegativeInfinity;
        var sum = 0f;
        foreach (var part in _parts)
        {
            if (part.DocId == _doc)
            {
                var score = part.Score();
                max = Math.Max(max, score);
                sum += score;
            }
        }

        return max + ((sum - max) * _tieBreaker);
    }
}
