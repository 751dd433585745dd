using System.Diagnostics;
using System.Globalization;
using SearchService.Benchmarks.Indexing;
using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;
using SearchService.Linking;
using SearchService.Search.Build;

namespace SearchService.Benchmarks.Links;

/// <summary>What links cost: builds of corpora of growing size, with the time and memory of each stage and the time of the links between versions alone.</summary>
internal static class LinkingBenchmark
{
    public static int Run(LinkingOptions options)
    {
        var folder = Path.Combine(options.Folder ?? Path.GetTempPath(), "linking-benchmark");
        var corpus = new LinkingCorpus(options.Shared);
        Console.WriteLine("provisions  megabytes  indexing s  of it versions s, one thread  similar s  merging s  checking s  all s  peak MB  version links  similar links");
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
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Provisions.Values.Sum(),10:N0}  {new FileInfo(file).Length / 1e6,9:F0}  {stages.Seconds("reading") + stages.Seconds("indexing"),10:F1}  {versions,28:F1}  {stages.Seconds("linking"),9:F1}  {stages.Seconds("merging"),9:F1}  {stages.Seconds("checking"),10:F1}  {report.Seconds,5:F1}  {memory.Private / 1e6,7:F0}  {report.Links.GetValueOrDefault("translation"),13:N0}  {report.Links.GetValueOrDefault("similar"),13:N0}"));
    }

    /// <summary>The seconds that the links between versions of all works take on one thread.</summary>
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
        var begin = Stopwatch.GetTimestamp();
        WorkLinker.Link(new Work
        {
            Id = provisions[0].WorkId,
            Expressions = [.. provisions.GroupBy(provision => provision.Language, StringComparer.Ordinal).Select(version => new Expression
            {
                WorkId = provisions[0].WorkId, Language = version.Key, Title = "", SourceFile = "", Sha256 = "", Provisions = [.. version],
            })],
        });
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    /// <summary>How long each stage of a build took.</summary>
    private sealed class StageTimes : IProgress<BuildProgress>
    {
        private readonly Dictionary<string, double> _seconds = new(StringComparer.Ordinal);
        private string _stage = "";
        private long _begin = Stopwatch.GetTimestamp();

        public void Report(BuildProgress value)
        {
            if (value.Stage != _stage)
            {
                _seconds[_stage] = Seconds(_stage) + Stopwatch.GetElapsedTime(_begin).TotalSeconds;
                (_stage, _begin) = (value.Stage ?? "", Stopwatch.GetTimestamp());
            }
        }

        public double Seconds(string stage) => _seconds.GetValueOrDefault(stage);
    }
}
