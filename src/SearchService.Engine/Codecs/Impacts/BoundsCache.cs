using System.Buffers;
using System.Collections.Concurrent;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search.Similarities;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Impacts;

/// <summary>The bounds of the terms of a segment that were asked for, kept in bounded memory.</summary>
/// <remarks>
/// There are two generations. When the younger has its fill, the older is forgotten and the younger takes its place; what is
/// asked for again moves to the younger. Safe for concurrent use; a race costs a second computation.
/// </remarks>
internal sealed class BoundsCache(ImpactsReader impacts, IndexInput doc)
{
    // Of 16 bytes each, in each generation.
    private const int MaxBlocks = 1 << 17;

    // Scores far above the least float, so that rounding is relative.
    private const float MinScale = 1e-25f;

    private volatile ConcurrentDictionary<long, BlockBounds> _young = new();
    private volatile ConcurrentDictionary<long, BlockBounds> _old = new();
    private int _blocks;

    /// <summary>The bounds of a term, or null where its impacts are not there or nothing is known of the similarity.</summary>
    public BlockBounds? Find(FieldInfo field, in TermMetadata term, SimScorer similarity)
    {
        if (term.DocFreq <= PackedBlock.Length || similarity.Shape is not { } shape || similarity.Scale is not (> MinScale and < float.PositiveInfinity))
        {
            return null;
        }

        if (_young.TryGetValue(term.DocStart, out var bounds) && ReferenceEquals(bounds.Shape, shape))
        {
            return bounds;
        }

        if (!_old.TryGetValue(term.DocStart, out bounds) || !ReferenceEquals(bounds.Shape, shape))
        {
            bounds = Compute(field, term, similarity, shape);
        }

        if (bounds is not null)
        {
            Keep(term.DocStart, bounds);
        }

        return bounds;
    }

    private void Keep(long docStart, BlockBounds bounds)
    {
        if (Interlocked.Add(ref _blocks, bounds.Best.Length) > MaxBlocks)
        {
            _old = _young;
            _young = new ConcurrentDictionary<long, BlockBounds>();
            _blocks = bounds.Best.Length;
        }

        _young[docStart] = bounds;
    }

    private BlockBounds? Compute(FieldInfo field, in TermMetadata term, SimScorer similarity, object shape)
    {
        if (!impacts.TryFind(term.DocStart, term.DocFreq, out var found))
        {
            return null;
        }

        var count = found.Impacts.Length;
        var scores = ArrayPool<float>.Shared.Rent(count);
        var counts = ArrayPool<int>.Shared.Rent(count);
        try
        {
            for (var i = 0; i < count; i++)
            {
                scores[i] = similarity.Bound(found.Impacts[i].Freq, found.Impacts[i].Norm);
            }

            var best = new float[found.BlockCount];
            if (!found.TryTakeBest(scores.AsSpan(0, count), best, counts.AsSpan(0, count)))
            {
                return null;
            }

            var pointers = new long[best.Length];
            var bases = new int[best.Length];
            new SkipListReader(doc).ReadAll(field, term, pointers, bases);
            var highest = Highest(found.Impacts, scores.AsSpan(0, count), counts);
            return new BlockBounds(shape, similarity.Scale, pointers, bases, best, highest);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<int>.Shared.Return(counts);
        }
    }

    /// <summary>The highest scores that documents are known to have, descending: each impact of a block that is not merged is one.</summary>
    private static float[] Highest(ReadOnlySpan<Impact> impacts, Span<float> scores, Span<int> counts)
    {
        var order = counts[..scores.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = impacts[i].IsMerged || !float.IsFinite(scores[i]) ? 0 : order[i];
        }

        scores.Sort(order);
        var highest = new float[BlockBounds.MaxHighest];
        var found = 0;
        for (var i = order.Length - 1; i >= 0 && found < highest.Length; i--)
        {
            var same = Math.Min(order[i], highest.Length - found);
            highest.AsSpan(found, same).Fill(scores[i]);
            found += same;
        }

        return highest[..found];
    }
}
