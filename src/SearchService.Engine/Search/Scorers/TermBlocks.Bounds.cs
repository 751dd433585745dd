using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;

namespace SearchService.Engine.Search.Scorers;

// What no score is above: of the term, of a block, of a range of documents.
internal sealed partial class TermBlocks
{
    // So few documents are scored sooner than their bounds are of use.
    private const int MaxExactCost = 4 * PackedBlock.Length;

    /// <summary>What no score in the located block is above.</summary>
    public double BlockBest => _bounds is null ? MaxScore : _bounds.Best[_block] * _factor;

    /// <summary>Sets the bounds of equal ranges of documents: to the best scores of the documents in them where these are few, else to those of the blocks.</summary>
    public void RaiseBounds(Span<float> ranges, int shift)
    {
        if (!CanRewind)
        {
            ranges.Fill((float)MaxScore);
            return;
        }

        ranges.Clear();
        if (Cost <= MaxExactCost)
        {
            RaiseByScores(ranges, shift);
            Rewind();
            return;
        }

        var first = 0;
        for (var block = 0; block < _bounds!.Best.Length; block++)
        {
            var best = (float)(_bounds.Best[block] * _factor);
            var end = EndOf(block);
            for (var range = first >> shift; range <= end >> shift; range++)
            {
                ranges[range] = Math.Max(ranges[range], best);
            }

            first = end + 1;
        }
    }

    /// <summary>A score below that of the best so many documents, of which none may be deleted; negative infinity where it is not known.</summary>
    public float FloorOf(int wanted) => _bounds?.FloorOf(wanted, _bounds.FactorFor(_similarity!)) ?? float.NegativeInfinity;

    private void RaiseByScores(Span<float> ranges, int shift)
    {
        for (var doc = 0; doc != DocIdSetIterator.NoMoreDocs && Locate(doc); doc = BlockEnd + 1)
        {
            var docs = Docs;
            var scores = Scores;
            for (var i = 0; i < docs.Length; i++)
            {
                ref var range = ref ranges[docs[i] >> shift];
                range = Math.Max(range, (float)(scores[i] * BlockBounds.Slack));
            }
        }
    }

    private static float BestOf(ReadOnlySpan<float> bests)
    {
        var best = 0f;
        foreach (var score in bests)
        {
            best = Math.Max(best, score);
        }

        return best;
    }
}
