using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Batches of which those documents stay that all required scorers have and none of the excluded; their scores are those of the batches.</summary>
/// <remarks>
/// What the batches leave out because it scores too little can only be left out here where it need not be counted, since nobody
/// knows whether it would have stayed.
/// </remarks>
internal sealed class FilteredBatches(BulkScorer batches, Scorer[] required, Scorer[] excluded, SearchBudget budget) : BulkScorer
{
    public override int Next(Span<int> docs, Span<float> scores)
    {
        batches.Floor = MayDrop ? Floor : float.NegativeInfinity;
        batches.MayDrop = MayDrop;
        int found;
        while ((found = batches.Next(docs, scores)) > 0)
        {
            var kept = Keep(docs[..found], scores);
            if (kept > 0 || IsOver() || !budget.Spend(found))
            {
                found = kept;
                break;
            }
        }

        HasDropped |= batches.TakePassed() > 0 || batches.HasDropped;
        return found;
    }

    private int Keep(Span<int> docs, Span<float> scores)
    {
        var kept = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            if (Stays(docs[i]))
            {
                docs[kept] = docs[i];
                if (!scores.IsEmpty)
                {
                    scores[kept] = scores[i];
                }

                kept++;
            }
        }

        return kept;
    }

    private bool Stays(int doc)
    {
        foreach (var scorer in required)
        {
            if (!Has(scorer, doc))
            {
                return false;
            }
        }

        foreach (var scorer in excluded)
        {
            if (Has(scorer, doc))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(Scorer scorer, int doc)
    {
        var candidates = scorer.Approximation;
        var at = candidates.DocId;
        if (at < doc)
        {
            at = candidates.Advance(doc);
        }

        return at == doc && (ReferenceEquals(candidates, scorer) || scorer.Matches());
    }

    private bool IsOver() => Array.Exists(required, static scorer => scorer.Approximation.DocId == DocIdSetIterator.NoMoreDocs);
}
