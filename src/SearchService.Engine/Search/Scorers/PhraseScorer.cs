using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Documents that have a phrase: those with all terms, where the matcher finds it.</summary>
internal sealed class PhraseScorer(
    PhrasePostings[] parts, PhraseMatcher matcher, SimScorer? similarity, SearchBudget budget) : Scorer
{
    private readonly ConjunctionIterator _candidates = new(parts.Select(part => part.Postings), budget);
    private bool _over;

    public override int DocId => _over ? NoMoreDocs : _candidates.DocId;

    public override long Cost => _candidates.Cost;

    public override DocIdSetIterator Approximation => _candidates;

    /// <summary>How often the phrase is in the current document.</summary>
    public float Freq { get; private set; }

    public override bool Matches()
    {
        if (similarity is null)
        {
            return matcher.Exists();
        }

        Freq = matcher.Freq();
        return Freq > 0;
    }

    public override int NextDoc() => Confirm(_candidates.NextDoc());

    public override int Advance(int target) => Confirm(_candidates.Advance(target));

    public override float Score() => similarity!.Score(_candidates.DocId, Freq);

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
