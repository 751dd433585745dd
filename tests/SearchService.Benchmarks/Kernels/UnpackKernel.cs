using BenchmarkDotNet.Attributes;
using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Benchmarks.Kernels;

/// <summary>Decoding one packed block of 128 integers.</summary>
public class UnpackKernel
{
    private readonly int[] _values = new int[PackedBlock.Length];
    private byte[] _bytes = [];

    /// <summary>The width of a value; the vectors go up to 25 bits.</summary>
    [Params(3, 7, 13, 25)]
    public int Bits { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _bytes = new byte[PackedBlock.PackedBytes(Bits)];
        new Random(1).NextBytes(_bytes);
    }

    [Benchmark(Baseline = true)]
    public void Plain() => PackedBlock.DecodePackedScalar(_bytes, Bits, _values);

    [Benchmark]
    public void Fast() => PackedBlock.DecodePacked(_bytes, Bits, _values);
}
