using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace SearchService.Benchmarks.Kernels;

/// <summary>The innermost loops of the engine, each beside its plain twin or the next simpler way.</summary>
/// <remarks>
/// Run with <c>kernels [--filter WORD]</c>; a word is any part of a name, or a pattern with stars. The inputs are seeded and lie in the
/// caches, as blocks do that were just touched; where loops have branches that depend on the values, there are so many inputs that
/// a processor cannot learn them. Only the ratios travel to other machines. The tables come once more at the end.
/// </remarks>
internal static class KernelBenchmarks
{
    public const string Usage = "[--filter WORD]";

    private static readonly Type[] s_kernels =
    [
        typeof(UnpackKernel),
        typeof(UnpackWordsKernel),
        typeof(PrefixSumKernel),
        typeof(BlockSearchKernel),
        typeof(Bm25Kernel),
        typeof(VIntRunKernel),
        typeof(PageChecksumKernel),
        typeof(AutomatonKernel),
        typeof(FuzzyWalkKernel),
    ];

    public static int Run(string filter)
    {
        var pattern = filter.Contains('*', StringComparison.Ordinal) ? filter : $"*{filter}*";
        var ran = BenchmarkSwitcher.FromTypes(s_kernels).Run(["--filter", pattern], Config()).ToList();
        foreach (var summary in ran)
        {
            Console.WriteLine();
            MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
        }

        return ran.Count > 0 && ran.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
    }

    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            // A project generated for each benchmark would be built by the rules of this repository.
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(150))
            .WithWarmupCount(5)
            .WithIterationCount(9))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)
        .WithOptions(ConfigOptions.DisableLogFile)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "SearchService.Benchmarks"));
}
