using System.Diagnostics;
using System.Globalization;
using SearchService.Benchmarks.Indexing;
using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;
using SearchService.Linking;
using SearchService.Search.Build;

namespace SearchService.Benchmarks.Links;

/// <summary>What links cost: builds of corpora of growing size, with the time and memory of their stages and the time of the links between versions alone.</summary>
internal static class LinkingBenchmark
{
    public static int Run(LinkingOptions options)
    {
        var folder = Path.Combine(options.Folder ?? Path.GetTempPath(), "linking-benchmark");
        var corpus = new LinkingCorpus(options.Shared);
        Console.WriteLine("provisions  megabytes  indexing s (processor)  of it versions, one thread  similar s (processor)  all s (processor)  peak MB  version links  similar links");
        foreach (var size in options.Sizes)
        {
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, "corpus.jsonl");
            corpus.Write(file, size);
            GC.Collect();
            Measure(file, Path.Combine(folder, "index"), options.Threads);
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static void Measure(string file, string index, int threads)
    {
        var versions = VersionLinks(file);
        var stages = new StageTimes();
        using var memory = new MemoryWatch();
        var report = IndexBuild.Run(new BuildOptions { Data = [file], IndexFolder = index, Threads = threads }, stages);
        stages.Report(default);
        var (indexing, similar, all) = (stages.Of("reading", "indexing"), stages.Of("linking"), stages.Of("reading", "indexing", "linking", "merging", "checking", "publishing"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Provisions.Values.Sum(),10:N0}  {new FileInfo(file).Length / 1e6,9:F0}  {indexing,22}  {versions,26:F1}  {similar,21}  {all,17}  {memory.Private / 1e6,7:F0}  {report.Links.GetValueOrDefault("translation"),13:N0}  {report.Links.GetValueOrDefault("similar"),13:N0}"));
    }

    /// <summary>The processor seconds that the links between versions of all works take.</summary>
    private static double VersionLinks(string file)
    {
        var seconds = 0.0;
        var group = new List<Provision>();
        foreach (var item in new CorpusReader([file], new CorpusReport()).Read().OfType<ProvisionItem>())
        {
            if (group.Count > 0 && group[0].WorkId != item.Provision.WorkId)
            {
                seconds += Link(group);
                group.Clear();
            }

            group.Add(item.Provision);
        }

        return seconds + Link(group);
    }

    private static double Link(List<Provision> provisions)
    {
        var begin = Environment.CpuUsage.TotalTime;
        WorkLinker.Link(new Work
        {
            Id = provisions[0].WorkId,
            Expressions = [.. provisions.GroupBy(provision => provision.Language, StringComparer.Ordinal).Select(version => new Expression
            {
                WorkId = provisions[0].WorkId, Language = version.Key, Title = "", SourceFile = "", Sha256 = "", Provisions = [.. version],
            })],
        });
        return (Environment.CpuUsage.TotalTime - begin).TotalSeconds;
    }

    /// <summary>Seconds on the clock and of the processor.</summary>
    private readonly record struct Spent(double Clock, double Processor)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Clock:F1} ({Processor:F1})");
    }

    /// <summary>How long each stage of a build took.</summary>
    private sealed class StageTimes : IProgress<BuildProgress>
    {
        private readonly Dictionary<string, Spent> _spent = new(StringComparer.Ordinal);
        private string _stage = "";
        private long _begin = Stopwatch.GetTimestamp();
        private TimeSpan _processor = Environment.CpuUsage.TotalTime;

        public void Report(BuildProgress value)
        {
            if (value.Stage != _stage)
            {
                var (now, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                var known = _spent.GetValueOrDefault(_stage);
                _spent[_stage] = new Spent(
                    known.Clock + Stopwatch.GetElapsedTime(_begin, now).TotalSeconds, known.Processor + (processor - _processor).TotalSeconds);
                (_stage, _begin, _processor) = (value.Stage ?? "", now, processor);
            }
        }

        /// <summary>What these stages took together.</summary>
        public Spent Of(params ReadOnlySpan<string> stages)
        {
            var sum = default(Spent);
            foreach (var stage in stages)
            {
                var spent = _spent.GetValueOrDefault(stage);
                sum = new Spent(sum.Clock + spent.Clock, sum.Processor + spent.Processor);
            }

            return sum;
        }
    }
}
