using BenchmarkDotNet.Attributes;
using SearchService.Engine.Search.Automata;

namespace SearchService.Benchmarks.Kernels;

/// <summary>Making a Levenshtein automaton, which makes its states only when they are reached, and judging one word with it.</summary>
public class AutomatonKernel
{
    private static readonly byte[] s_near = "конвенцыия"u8.ToArray();

    /// <summary>The edits that are allowed.</summary>
    [Params(1, 2)]
    public int Edits { get; set; }

    [Benchmark(Baseline = true)]
    public object Build() => new LevenshteinAutomaton("конвенция", Edits, prefixLength: 0, swaps: true);

    [Benchmark]
    public int BuildAndJudge() => new LevenshteinAutomaton("конвенция", Edits, prefixLength: 0, swaps: true).Judge(s_near);
}
