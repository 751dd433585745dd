using BenchmarkDotNet.Attributes;
using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Benchmarks.Kernels;

/// <summary>Turning 128 gaps into document numbers, in place; both ways pay for a fresh copy of the gaps.</summary>
public class PrefixSumKernel
{
    private readonly int[] _gaps = Blocks.Gaps(new Random(3), 200);
    private readonly int[] _docs = new int[PackedBlock.Length];

    [Benchmark(Baseline = true)]
    public bool Plain()
    {
        _gaps.CopyTo(_docs, 0);
        return PackedBlock.TryPrefixSumScalar(_docs, 1000);
    }

    [Benchmark]
    public bool Fast()
    {
        _gaps.CopyTo(_docs, 0);
        return PackedBlock.TryPrefixSum(_docs, 1000);
    }
}
