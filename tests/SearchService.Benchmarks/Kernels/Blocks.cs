using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Benchmarks.Kernels;

/// <summary>Seeded contents of blocks.</summary>
internal static class Blocks
{
    /// <summary>As many gaps as a block has, from 1 on, small ones more often than large ones.</summary>
    public static int[] Gaps(Random random, int largest) =>
        [.. Enumerable.Range(0, PackedBlock.Length).Select(_ => 1 + (int)(largest * Math.Pow(random.NextDouble(), 3)))];

    /// <summary>The documents of a block with such gaps.</summary>
    public static int[] Docs(Random random, int largestGap)
    {
        var docs = Gaps(random, largestGap);
        PackedBlock.TryPrefixSumScalar(docs, 0);
        return docs;
    }

    /// <summary>Frequencies: most are 1, few are large.</summary>
    public static int[] Freqs(Random random) =>
        [.. Enumerable.Range(0, PackedBlock.Length).Select(_ => 1 + (int)(20 * Math.Pow(random.NextDouble(), 6)))];
}
