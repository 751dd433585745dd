using BenchmarkDotNet.Attributes;
using SearchService.Engine.Codecs.Lucene46.Norms;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Benchmarks.Kernels;

/// <summary>Scoring a block of 128 documents: norms looked up, then divided.</summary>
public class Bm25Kernel
{
    private const float Weight = 7.3f;

    private readonly int[] _docs = Blocks.Docs(new Random(6), 200);
    private readonly int[] _freqs = Blocks.Freqs(new Random(7));
    private readonly float[] _scores = new float[PackedBlock.Length];
    private readonly float[] _factors = [.. Enumerable.Range(0, 256).Select(norm => 0.3f + (norm * 0.02f))];
    private readonly ByteNorms _norms;

    public Bm25Kernel()
    {
        var norms = new byte[_docs[^1] + 1];
        new Random(8).NextBytes(norms);
        _norms = new ByteNorms(norms);
    }

    [Benchmark(Baseline = true)]
    public void Plain()
    {
        _norms.Look(_docs, _factors, _scores);
        Bm25Division.DivideScalar(Weight, _freqs, _scores);
    }

    [Benchmark]
    public void Fast()
    {
        _norms.Look(_docs, _factors, _scores);
        Bm25Division.Divide(Weight, _freqs, _scores);
    }
}
