using SearchService.CrashWriter;
using SearchService.Engine.Index;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Indexing;

namespace SearchService.Engine.Tests.Crash;

/// <summary>A process that writes is killed, again and again, over one index: what was committed is there, whole.</summary>
public sealed class KilledWriterTests
{
    private const int Samples = 6;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_writer_killed_at_a_random_moment_leaves_the_last_commit_or_the_one_in_the_making(bool compound)
    {
        // Two hundred kills in CI, over both kinds of index.
        var runs = Effort.Of(quick: 8, ci: 100, nightly: 500);
        var seed = compound ? 62 : 61;
        var random = new Random(seed);
        var script = new WriterScript(seed);
        using var folder = new TempFolder();
        using var samples = new TemporaryFolder();
        var committed = 0;
        for (var run = 0; run < runs; run++)
        {
            committed = Kill(folder, seed, compound, committed, random, out var told);
            committed = ScriptAssert.HoldsStep(folder.Directory, script, committed, told + 1, $"seed {seed}, run {run}");
            if (run % (1 + (runs / Samples)) == 0)
            {
                Copy(folder.Path, samples.Below($"run{run}"));
            }
        }

        Assert.True(committed > runs / 2, $"only {committed} commits in {runs} runs");
        ApacheLucene.Require();
        ApacheLucene.AssertClean(System.IO.Directory.GetDirectories(samples.Path).Where(HasCommit));
    }

    [Fact]
    public void While_one_process_writes_another_is_refused_and_after_its_death_let_in()
    {
        using var folder = new TempFolder();
        using (var writer = new WriterProcess(folder.Path, 63, compound: false))
        {
            Assert.True(writer.ReadLine());
            var error = Assert.Throws<IOException>(() => new IndexWriter(folder.Directory));
            Assert.Contains("write.lock", error.Message, StringComparison.Ordinal);
            Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
            writer.Kill();
        }

        using var next = new IndexWriter(folder.Directory);
        next.Commit();
    }

    /// <summary>Lets a writer work for a moment that nobody chose, kills it, and returns what it had told when the blow was struck.</summary>
    private static int Kill(TempFolder folder, int seed, bool compound, int committed, Random random, out int told)
    {
        using var writer = new WriterProcess(folder.Path, seed, compound);
        Assert.True(writer.ReadLine(), "the writer did not start");
        for (var commits = random.Next(3); commits > 0 && writer.ReadLine(); commits--)
        {
        }

        Thread.SpinWait(random.Next(200_000));
        if (random.Next(2) == 0)
        {
            Thread.Sleep(random.Next(20));
        }

        writer.Kill();
        told = Math.Max(writer.Told, committed);
        return told;
    }

    private static bool HasCommit(string folder) => System.IO.Directory.EnumerateFiles(folder, "segments_*").Any();

    private static void Copy(string source, string target)
    {
        System.IO.Directory.CreateDirectory(target);
        foreach (var file in System.IO.Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }
}
