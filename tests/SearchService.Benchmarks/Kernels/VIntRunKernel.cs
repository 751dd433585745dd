using BenchmarkDotNet.Attributes;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Store;

namespace SearchService.Benchmarks.Kernels;

/// <summary>Reading 127 gaps with frequencies, the tail of a term, as variable-length integers; per tail.</summary>
public class VIntRunKernel : IDisposable
{
    private const int Tails = 256;
    private const int Count = PackedBlock.Length - 1;
    private const string File = "tails";

    private readonly MemoryDirectory _directory = new();
    private readonly int[] _gaps = new int[Count];
    private readonly int[] _starts = new int[Tails];
    private IndexInput _input = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(9);
        using (var output = _directory.CreateOutput(File))
        {
            for (var tail = 0; tail < Tails; tail++)
            {
                _starts[tail] = (int)output.Position;
                Write(output, Blocks.Gaps(random, 2000), Blocks.Freqs(random));
            }

            output.WriteBytes(new byte[PostingsTail.LongestOf(Count)]);
        }

        _input = _directory.OpenInput(File);
    }

    /// <summary>Each integer from the file, with its bounds.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Tails)]
    public void FromInput()
    {
        foreach (var start in _starts)
        {
            _input.Position = start;
            for (var i = 0; i < Count; i++)
            {
                var code = _input.ReadVInt();
                if ((code & 1) == 0)
                {
                    _input.ReadVInt();
                }

                _gaps[i] = code >>> 1;
            }
        }
    }

    /// <summary>From a run of bytes that was bounded once.</summary>
    [Benchmark(OperationsPerInvoke = Tails)]
    public void Run()
    {
        foreach (var start in _starts)
        {
            _input.Position = start;
            var run = new VIntRun(_input, (int)PostingsTail.LongestOf(Count));
            for (var i = 0; i < Count; i++)
            {
                var code = run.Next();
                if ((code & 1) == 0)
                {
                    run.Next();
                }

                _gaps[i] = code >>> 1;
            }
        }
    }

    /// <summary>The loop over bytes that only postings have.</summary>
    [Benchmark(OperationsPerInvoke = Tails)]
    public bool TailPlain()
    {
        var isRead = true;
        foreach (var start in _starts)
        {
            isRead &= PostingsTail.TryReadScalar(_input.Span(start, (int)PostingsTail.LongestOf(Count)), hasFreqs: true, _gaps);
        }

        return isRead;
    }

    /// <summary>The same by words of eight bytes.</summary>
    [Benchmark(OperationsPerInvoke = Tails)]
    public bool TailFast()
    {
        var isRead = true;
        foreach (var start in _starts)
        {
            isRead &= PostingsTail.TryRead(_input.Span(start, (int)PostingsTail.LongestOf(Count)), hasFreqs: true, _gaps);
        }

        return isRead;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _input.Dispose();
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    private static void Write(IndexOutput output, int[] gaps, int[] freqs)
    {
        for (var i = 0; i < Count; i++)
        {
            output.WriteVInt((gaps[i] << 1) | (freqs[i] == 1 ? 1 : 0));
            if (freqs[i] != 1)
            {
                output.WriteVInt(freqs[i]);
            }
        }
    }
}
