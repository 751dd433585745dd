using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>The documents of one term, scored, a block at a time.</summary>
/// <remarks>
/// Where bounds are known, blocks that have nothing above the floor are leapt over: their documents are counted and not decoded.
/// Where some are deleted they cannot be counted, and are left out only when they may be dropped. How high the floor will be at
/// least is known from the bounds before any block is decoded.
/// </remarks>
internal sealed class TermBatches : BulkScorer
{
    private readonly int[] _freqs = new int[BatchSize];
    private BlockPostingsEnum? _postings;
    private SimScorer? _similarity;
    private BlockBounds? _bounds;
    private double _factor;
    private int _left;
    private int _block;

    /// <summary>Turns to other postings, before their first document; there are no scores without a similarity.</summary>
    public void Reset(BlockPostingsEnum postings, SimScorer? similarity)
    {
        Reset();
        _postings = postings;
        _similarity = similarity;
        _bounds = similarity is null ? null : postings.BoundsFor(similarity);
        _factor = _bounds?.FactorFor(similarity!) ?? 1;
        _left = (int)postings.Cost;
        _block = 0;
    }

    public override int Next(Span<int> docs, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(docs.Length, BatchSize);
        var postings = _postings!;
        var floor = _bounds is null || postings.HasDeletions ? Floor : Math.Max(Floor, _bounds.FloorOf(Wanted, _factor));
        var found = 0;
        while (found == 0 && _left > 0)
        {
            if (_bounds is not null && (MayDrop || !postings.HasDeletions))
            {
                Leap(floor);
            }

            _left -= Math.Min(_left, BatchSize);
            _block++;
            found = postings.TakeBlock(docs, _freqs);
            if (!scores.IsEmpty && found > 0)
            {
                var all = found;
                _similarity!.Score(docs[..all], _freqs.AsSpan(0, all), scores);
                found = ScoreFilter.Keep(docs[..all], scores[..all], floor);
                Passed += all - found;
            }
        }

        return found;
    }

    private void Leap(float floor)
    {
        var block = _bounds!.Next(_block, BlockBounds.Limit(floor, _factor));
        if (block == _block)
        {
            return;
        }

        var passed = Math.Min(_left, (block - _block) * BatchSize);
        if (_postings!.HasDeletions)
        {
            HasDropped = true;
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
