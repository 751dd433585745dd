using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Search.Scorers;

/// <summary>The documents of one term of several blocks, scored, a block at a time.</summary>
/// <remarks>
/// A first walk notes the best score of each block. Later ones leap over blocks that have nothing above the floor: their
/// documents are counted and not decoded.
/// </remarks>
internal sealed class TermBatches : BulkScorer
{
    // Scores far above the least float, so that rounding is relative.
    private const float MinScale = 1e-25f;

    private readonly BlockPostingsEnum _postings;
    private readonly SimScorer _similarity;
    private readonly BlockBounds? _bounds;
    private readonly BlockBounds? _seen;
    private readonly double _factor;
    private readonly int[] _freqs = new int[BatchSize];
    private readonly int _blocks;
    private int _left;
    private int _block;

    private TermBatches(BlockPostingsEnum postings, SimScorer similarity)
    {
        _postings = postings;
        _similarity = similarity;
        _left = (int)postings.Cost;
        _blocks = (_left + BatchSize - 1) / BatchSize;
        if (postings.Bounds is { } bounds && bounds.Best.Length == _blocks && ReferenceEquals(bounds.Shape, similarity.Shape))
        {
            _bounds = bounds;
            _factor = (double)similarity.Scale / bounds.Scale * BlockBounds.Slack;
        }
        else
        {
            _seen = new BlockBounds(similarity.Shape!, similarity.Scale, new long[_blocks], new int[_blocks], new float[_blocks]);
        }

        postings.NextDoc();
    }

    /// <summary>Takes postings before their first document, or returns null where there is nothing to leap over or not enough is known.</summary>
    public static TermBatches? TryCreate(PostingsEnum postings, SimScorer? similarity) =>
        postings is BlockPostingsEnum { HasDeletions: false } blocks && postings.Cost > BatchSize
            && similarity is { Shape: not null } && similarity.Scale is > MinScale and < float.PositiveInfinity
            ? new TermBatches(blocks, similarity)
            : null;

    public override int Next(Span<int> docs, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(docs.Length, BatchSize);
        if (_bounds is not null)
        {
            Leap();
        }

        if (_block == _blocks)
        {
            return 0;
        }

        var at = _postings.Block;
        var batch = docs[..BatchSize];
        var count = _postings.Fill(batch, _freqs);
        _left -= count;
        _similarity.Score(batch[..count], _freqs.AsSpan(0, count), scores);
        if (_seen is not null)
        {
            Note(at, scores[..count]);
        }

        _block++;
        return count;
    }

    private void Leap()
    {
        var block = _block;
        while (block < _blocks && _bounds!.Best[block] * _factor <= Floor)
        {
            block++;
        }

        if (block == _block)
        {
            return;
        }

        var passed = block == _blocks ? _left : (block - _block) * BatchSize;
        Passed += passed;
        _left -= passed;
        _block = block;
        _postings.GoTo(_bounds!, block);
    }

    private void Note((long Pointer, int Base) at, ReadOnlySpan<float> scores)
    {
        var best = 0f;
        foreach (var score in scores)
        {
            best = Math.Max(best, score);
        }

        _seen!.Pointers[_block] = at.Pointer;
        _seen.Bases[_block] = at.Base;
        _seen.Best[_block] = best;
        if (_block == _blocks - 1)
        {
            _postings.Bounds = _seen;
        }
    }
}
