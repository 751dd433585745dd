using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

/// <summary>Batches out of a scorer.</summary>
internal sealed class ScorerBatches(Scorer scorer) : BulkScorer
{
    public override int Next(Span<int> docs, Span<float> scores)
    {
        if (scorer.DocId == -1)
        {
            scorer.NextDoc();
        }

        return scorer.DocId == DocIdSetIterator.NoMoreDocs ? 0 : scorer.Fill(docs, scores);
    }
}
