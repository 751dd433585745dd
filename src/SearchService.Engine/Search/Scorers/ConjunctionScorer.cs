using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents that match all parts: the rarest part leads, the others are asked to catch up.</summary>
internal sealed class ConjunctionScorer : Scorer
{
    private readonly Scorer[] _scoring;
    private readonly Scorer[] _confirmed;
    private readonly ConjunctionIterator _candidates;
    private readonly SearchBudget _budget;
    private bool _over;

    /// <summary>Scores are float sums over the scoring parts in the order of their costs.</summary>
    public ConjunctionScorer(IEnumerable<Scorer> scoring, IEnumerable<Scorer> filters, SearchBudget budget)
    {
        _scoring = [.. scoring.OrderBy(part => part.Cost)];
        Scorer[] parts = [.. _scoring, .. filters];
        _confirmed = [.. parts.Where(part => !ReferenceEquals(part.Approximation, part))];
        _candidates = new ConjunctionIterator(parts.Select(part => part.Approximation), budget);
        _budget = budget;
    }

    public override int DocId => _over ? NoMoreDocs : _candidates.DocId;

    public override long Cost => _candidates.Cost;

    public override DocIdSetIterator Approximation => _confirmed.Length == 0 ? this : _candidates;

    public override bool Matches()
    {
        foreach (var part in _confirmed)
        {
            if (!part.Matches())
            {
                return false;
            }
        }

        return true;
    }

    public override int NextDoc() => Confirm(_candidates.NextDoc());

    public override int Advance(int target) => Confirm(_candidates.Advance(target));

    public override float Score()
    {
        var sum = 0f;
        foreach (var part in _scoring)
        {
            sum += part.Score();
        }

        return sum;
    }

    private int Confirm(int doc)
    {
        if (_confirmed.Length == 0)
        {
            return doc;
        }

        while (doc != NoMoreDocs && !Matches())
        {
            if (!_budget.Spend())
            {
                _over = true;
                return NoMoreDocs;
            }

            doc = _candidates.NextDoc();
        }

        return doc;
    }
}
