using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>The documents of one term of several blocks, scored, a block at a time.</summary>
/// <remarks>
/// Blocks that have nothing above the floor are leapt over: their documents are counted and not decoded. Where some are deleted
/// they cannot be counted, and are left out only when they may be dropped.
/// </remarks>
internal sealed class TermBatches : BulkScorer
{
    private readonly BlockPostingsEnum _postings;
    private readonly SimScorer _similarity;
    private readonly BlockBounds _bounds;
    private readonly double _factor;
    private readonly int[] _freqs = new int[BatchSize];
    private int _left;
    private int _block;

    private TermBatches(BlockPostingsEnum postings, SimScorer similarity, BlockBounds bounds)
    {
        _postings = postings;
        _similarity = similarity;
        _bounds = bounds;
        _factor = bounds.FactorFor(similarity);
        _left = (int)postings.Cost;
    }

    /// <summary>Takes postings before their first document, or returns null where there is nothing to leap over or not enough is known.</summary>
    public static TermBatches? TryCreate(PostingsEnum postings, SimScorer? similarity) =>
        postings is BlockPostingsEnum blocks && similarity is not null && blocks.BoundsFor(similarity) is { } bounds
            ? new TermBatches(blocks, similarity, bounds)
            : null;

    public override int Next(Span<int> docs, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(docs.Length, BatchSize);
        if (!_postings.HasDeletions || MayDrop)
        {
            Leap();
        }

        var count = 0;
        while (count == 0 && _left > 0)
        {
            _left -= Math.Min(_left, BatchSize);
            _block++;
            count = _postings.TakeBlock(docs, _freqs);
        }

        _similarity.Score(docs[..count], _freqs.AsSpan(0, count), scores);
        return count;
    }

    private void Leap()
    {
        var block = _bounds.Next(_block, BlockBounds.Limit(Floor, _factor));
        if (block == _block)
        {
            return;
        }

        var passed = Math.Min(_left, (block - _block) * BatchSize);
        if (_postings.HasDeletions)
        {
            HasDropped |= passed > 0;
        }
        else
        {
            Passed += passed;
        }

        _left -= passed;
        _block = block;
        _postings.SkipTo(_bounds, block);
    }
}
