using BenchmarkDotNet.Attributes;
using SearchService.Engine.Store;

namespace SearchService.Benchmarks.Kernels;

/// <summary>Verifying one page of 16 KB, what the first touch of it costs beside the reading.</summary>
public class PageChecksumKernel
{
    private readonly byte[] _page = new byte[PageChecksums.PageLength];

    public PageChecksumKernel() => new Random(11).NextBytes(_page);

    [Benchmark(Baseline = true)]
    public uint Plain() => Crc32Scalar.Append(0, _page);

    [Benchmark]
    public uint Fast() => Crc32.Append(0, _page);
}
