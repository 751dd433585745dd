using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents of one scorer that another does not have.</summary>
internal sealed class ExclusionScorer(Scorer included, Scorer excluded, SearchBudget budget) : Scorer
{
    private readonly DocIdSetIterator _candidates = included.Approximation;
    private readonly DocIdSetIterator _exceptions = excluded.Approximation;
    private bool _over;

    public override int DocId => _over ? NoMoreDocs : _candidates.DocId;

    public override long Cost => included.Cost;

    public override DocIdSetIterator Approximation => _candidates;

    public override bool Matches() => included.Matches() && !IsExcluded(_candidates.DocId);

    public override int NextDoc() => Confirm(_candidates.NextDoc());

    public override int Advance(int target) => Confirm(_candidates.Advance(target));

    public override float Score() => included.Score();

    private bool IsExcluded(int doc)
    {
        var at = _exceptions.DocId;
        if (at < doc)
        {
            at = _exceptions.Advance(doc);
        }

        return at == doc && excluded.Matches();
    }

    private int Confirm(int doc)
    {
        while (doc != NoMoreDocs && !Matches())
        {
            if (!budget.Spend())
            {
                _over = true;
                return NoMoreDocs;
            }

            doc = _candidates.NextDoc();
        }

        return doc;
    }
}
