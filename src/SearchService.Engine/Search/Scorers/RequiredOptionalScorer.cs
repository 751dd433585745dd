using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents of the required part; the optional one adds to the score where it matches too.</summary>
internal sealed class RequiredOptionalScorer(Scorer required, Scorer optional) : Scorer
{
    public override int DocId => required.DocId;

    public override long Cost => required.Cost;

    public override DocIdSetIterator Approximation => ReferenceEquals(required.Approximation, required) ? this : required.Approximation;

    public override bool Matches() => required.Matches();

    public override int NextDoc() => required.NextDoc();

    public override int Advance(int target) => required.Advance(target);

    public override float Score()
    {
        var score = required.Score();
        var doc = required.DocId;
        var at = optional.DocId;
        if (at < doc)
        {
            at = optional.Advance(doc);
        }

        return at == doc ? score + optional.Score() : score;
    }
}
