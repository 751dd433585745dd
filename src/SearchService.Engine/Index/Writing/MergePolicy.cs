namespace SearchService.Engine.Index.Writing;

/// <summary>Decides which segments become one, so that their number stays logarithmic and each document is copied few times.</summary>
/// <remarks>
/// Only neighbours are merged, so that documents keep the order in which they came. A window of neighbours is worth merging when
/// the largest does not outweigh the others together; of several such windows the lightest is chosen.
/// </remarks>
internal static class MergePolicy
{
    /// <summary>Segments smaller than this count as this large: tiny ones are all alike.</summary>
    private const long Floor = 1 << 20;

    /// <summary>Where to merge next: the first segment of a window of <paramref name="width"/>, or -1.</summary>
    public static int FindWindow(IReadOnlyList<long> sizes, int width, long maxMergedSize)
    {
        var best = -1;
        var bestSize = long.MaxValue;
        for (var start = 0; start + width <= sizes.Count; start++)
        {
            long total = 0;
            long largest = 0;
            for (var i = start; i < start + width; i++)
            {
                var size = Math.Max(Floor, sizes[i]);
                total += size;
                largest = Math.Max(largest, size);
            }

            if (largest <= total - largest && total <= maxMergedSize && total < bestSize)
            {
                best = start;
                bestSize = total;
            }
        }

        return best;
    }

    /// <summary>The first of the two neighbours that together are smallest.</summary>
    public static int FindLightestPair(IReadOnlyList<long> sizes)
    {
        var best = 0;
        for (var i = 1; i + 1 < sizes.Count; i++)
        {
            if (sizes[i] + sizes[i + 1] < sizes[best] + sizes[best + 1])
            {
                best = i;
            }
        }

        return best;
    }
}
