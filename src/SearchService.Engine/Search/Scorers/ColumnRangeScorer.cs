using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Live documents whose number in a column lies in a range: one look at the column for each document visited.</summary>
internal sealed class ColumnRangeScorer(LeafReader leaf, NumericDocValues column, long min, long max, float score, SearchBudget budget) : Scorer
{
    private readonly AllDocsIterator _all = new(leaf);
    private bool _over;

    public override int DocId => _over ? NoMoreDocs : _all.DocId;

    public override long Cost => _all.Cost;

    public override DocIdSetIterator Approximation => _all;

    public override bool Matches()
    {
        var value = column.Get(_all.DocId);
        return value >= min && value <= max && (value != 0 || column.Exists(_all.DocId));
    }

    public override int NextDoc() => Confirm(_all.NextDoc());

    public override int Advance(int target) => Confirm(_all.Advance(target));

    public override float Score() => score;

    private int Confirm(int doc)
    {
        while (doc != NoMoreDocs && !Matches())
        {
            if (!budget.Spend())
            {
                _over = true;
                return NoMoreDocs;
            }

            doc = _all.NextDoc();
        }

        return doc;
    }
}
