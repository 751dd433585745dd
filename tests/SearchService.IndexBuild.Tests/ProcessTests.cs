using System.Diagnostics;

namespace SearchService.IndexBuild.Tests;

/// <summary>The program as a process of its own: signals, sudden death, pipes.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void Killed_in_mid_build_again_and_again_the_published_index_answers_and_the_next_build_cleans_up()
    {
        using var index = SampleIndex.Copy();
        using var folder = new TemporaryFolder();
        var published = SampleIndex.Generation(index.Path);
        for (var lines = 1; lines <= 6_000; lines += 2_999)
        {
            using var build = new EndlessBuild(folder, index.Path);
            build.Feed(lines);
            build.Kill();
            Assert.Contains(Directory.GetDirectories(Path.Combine(index.Path, "generations")), path => path.EndsWith(".building", StringComparison.Ordinal));
            Assert.Equal(published, SampleIndex.Generation(index.Path));
            Invocation.Run("check", "--index", index.Path).Expect(0);
            Invocation.Run("search", "Каспийского", "--index", index.Path).Expect(0);
        }

        Invocation.Run("build", "--data", SampleIndex.Data, "--index", index.Path).Expect(0);
        Assert.DoesNotContain(Directory.GetDirectories(Path.Combine(index.Path, "generations")), path => path.EndsWith(".building", StringComparison.Ordinal));
        Assert.NotEqual(published, SampleIndex.Generation(index.Path));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_stops_a_build_with_status_1_and_leaves_nothing_behind(string signal)
    {
        using var index = SampleIndex.Copy();
        using var folder = new TemporaryFolder();
        var published = SampleIndex.Generation(index.Path);
        using var build = new EndlessBuild(folder, index.Path);
        build.Feed(100);
        var (status, error) = build.Stop(signal);
        Assert.Equal((1, "Stopped; nothing was published and the index is as it was.\n"), (status, error));
        Assert.Equal([published], Directory.GetDirectories(Path.Combine(index.Path, "generations")));
        Assert.Equal(published, SampleIndex.Generation(index.Path));
    }

    [Fact]
    public void A_second_build_beside_a_running_one_is_refused()
    {
        using var index = SampleIndex.Copy();
        using var folder = new TemporaryFolder();
        using var build = new EndlessBuild(folder, index.Path);
        build.Feed(1);
        Invocation.Run("build", "--data", SampleIndex.Data, "--index", index.Path).ExpectError(1, "Nothing was published", "build.lock");
        Invocation.Run("publish", Path.GetFileName(SampleIndex.Generation(index.Path)), "--index", index.Path).ExpectError(1, "build.lock");
        build.Kill();
    }

    [Fact]
    public void Through_a_pipe_there_are_no_colours_no_broken_lines_and_utf8_even_where_a_terminal_is_promised()
    {
        var start = EndlessBuild.Program("search", "\"Каспийского моря\"", "--index", SampleIndex.Folder);
        start.Environment["TERM"] = "xterm-256color";
        start.Environment["COLORTERM"] = "truecolor";
        start.Environment["FORCE_COLOR"] = "1";
        start.Environment["COLUMNS"] = "40";
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain('\u001b', output);
        Assert.Equal(Invocation.Run("search", "\"Каспийского моря\"", "--index", SampleIndex.Folder).Lines[1..], output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..]);
    }
}
