using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Any documents, all with one score.</summary>
internal sealed class ConstantScorer(DocIdSetIterator docs, float score) : Scorer
{
    private readonly Scorer? _scorer = docs as Scorer;

    public override int DocId => docs.DocId;

    public override long Cost => docs.Cost;

    public override DocIdSetIterator Approximation => _scorer?.Approximation ?? docs;

    public override bool Matches() => _scorer?.Matches() ?? true;

    public override int NextDoc() => docs.NextDoc();

    public override int Advance(int target) => docs.Advance(target);

    public override float Score() => score;

    public override int Fill(Span<int> found, Span<float> scores)
    {
        var count = _scorer is not null ? _scorer.Fill(found, []) : docs is BitsIterator bits ? bits.Fill(found) : base.Fill(found, []);
        if (!scores.IsEmpty)
        {
            scores[..count].Fill(score);
        }

        return count;
    }
}
