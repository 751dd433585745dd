using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents that are in all of several iterators.</summary>
internal sealed class ConjunctionIterator : DocIdSetIterator
{
    private readonly DocIdSetIterator _lead;
    private readonly DocIdSetIterator[] _others;
    private readonly SearchBudget _budget;
    private int _doc = -1;

    public ConjunctionIterator(IEnumerable<DocIdSetIterator> parts, SearchBudget budget)
    {
        DocIdSetIterator[] sorted = [.. parts.OrderBy(part => part.Cost)];
        _lead = sorted[0];
        _others = sorted[1..];
        _budget = budget;
    }

    public override int DocId => _doc;

    public override long Cost => _lead.Cost;

    public override int NextDoc() => _doc = Align(_lead.NextDoc());

    public override int Advance(int target) => _doc = Align(_lead.Advance(target));

    private int Align(int doc)
    {
        while (doc != NoMoreDocs)
        {
            var beyond = FirstBeyond(doc);
            if (beyond == doc)
            {
                return doc;
            }

            if (beyond == NoMoreDocs || !_budget.Spend())
            {
                return NoMoreDocs;
            }

            doc = _lead.Advance(beyond);
        }

        return NoMoreDocs;
    }

    /// <summary>The document itself where all have it, else where the first of those that do not came to rest.</summary>
    private int FirstBeyond(int doc)
    {
        foreach (var other in _others)
        {
            var at = other.DocId;
            if (at < doc)
            {
                at = other.Advance(doc);
            }

            if (at > doc)
            {
                return at;
            }
        }

        return doc;
    }
}
