namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents that match at least some number of the parts; the score is the sum over those that match.</summary>
/// <remarks>The sum is a double, rounded once: it does not depend on the order of the parts.</remarks>
internal sealed class DisjunctionScorer : Scorer
{
    private readonly ScorerHeap _heap;
    private readonly int _minimum;
    private readonly SearchBudget _budget;
    private int _doc = -1;

    public DisjunctionScorer(Scorer[] parts, int minimum, SearchBudget budget)
    {
        _heap = new ScorerHeap(parts);
        _minimum = minimum;
        _budget = budget;
        Cost = parts.Sum(part => part.Cost);
    }

    public override int DocId => _doc;

    public override long Cost { get; }

    public override int NextDoc() => _doc = Confirm(_heap.NextAfter(_doc));

    public override int Advance(int target) => _doc = Confirm(_heap.AdvanceTo(target));

    public override float Score() => (float)_heap.SumOnTop();

    private int Confirm(int doc)
    {
        if (_minimum > 1)
        {
            while (doc != NoMoreDocs && _heap.CountOnTop() < _minimum)
            {
                doc = _budget.Spend() ? _heap.NextAfter(doc) : NoMoreDocs;
            }
        }

        return doc;
    }
}
