using BenchmarkDotNet.Attributes;
using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Benchmarks.Kernels;

/// <summary>Intersecting: looking for documents of one term in the blocks of another, per document looked for.</summary>
public class BlockSearchKernel
{
    private const int BlockCount = 512;
    private const int TargetsEach = 16;

    private readonly int[][] _blocks;
    private readonly int[][] _targets;

    public BlockSearchKernel()
    {
        var random = new Random(4);
        _blocks = [.. Enumerable.Range(0, BlockCount).Select(_ => Blocks.Docs(random, 200))];
        _targets = [.. _blocks.Select(block => Enumerable.Range(0, TargetsEach).Select(_ => random.Next(block[^1] + 1)).Order().ToArray())];
    }

    /// <summary>A binary search for each.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = BlockCount * TargetsEach)]
    public int Plain()
    {
        var sum = 0;
        for (var i = 0; i < BlockCount; i++)
        {
            var search = new BlockSearch(_blocks[i]);
            foreach (var target in _targets[i])
            {
                sum += search.FirstAtLeastScalar(target);
            }
        }

        return sum;
    }

    /// <summary>Pivots and one group, by comparisons without a branch.</summary>
    [Benchmark(OperationsPerInvoke = BlockCount * TargetsEach)]
    public int Fast()
    {
        var sum = 0;
        for (var i = 0; i < BlockCount; i++)
        {
            var search = new BlockSearch(_blocks[i]);
            foreach (var target in _targets[i])
            {
                sum += search.FirstAtLeast(target);
            }
        }

        return sum;
    }

    /// <summary>A scan forward from the place of the one before.</summary>
    [Benchmark(OperationsPerInvoke = BlockCount * TargetsEach)]
    public int Scan()
    {
        var sum = 0;
        for (var i = 0; i < BlockCount; i++)
        {
            var at = 0;
            foreach (var target in _targets[i])
            {
                at += PackedBlock.CountBelow(_blocks[i].AsSpan(at), target);
                sum += at;
            }
        }

        return sum;
    }
}
