using BenchmarkDotNet.Attributes;
using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Benchmarks.Kernels;

/// <summary>Decoding one block of 128 integers in words, the encoding of the narrowest.</summary>
public class UnpackWordsKernel
{
    private readonly int[] _values = new int[PackedBlock.Length];
    private byte[] _bytes = [];

    /// <summary>The width of a value.</summary>
    [Params(1, 2, 4)]
    public int Bits { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _bytes = new byte[PackedBlock.WordsBytes(Bits)];
        new Random(2).NextBytes(_bytes);
    }

    [Benchmark(Baseline = true)]
    public void Plain() => PackedBlock.DecodeWordsScalar(_bytes, Bits, _values);

    [Benchmark]
    public void Fast() => PackedBlock.DecodeWords(_bytes, Bits, _values);
}
