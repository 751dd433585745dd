namespace SearchService.IndexBuild.Tests.Commands;

public sealed class BuildCommandTests
{
    private const string Good = """
        {"id":"a-1","lang":"en","label":"Article 1","heading":"Water","text":"The Parties protect the water of the lake."}
        {"id":"a-2","lang":"en","label":"Article 2","heading":"Air","text":"The Parties protect the air above the lake."}
        """;

    [Fact]
    public void A_sound_sample_builds_with_status_0_and_a_report_of_names_and_numbers()
    {
        using var folder = new TemporaryFolder();
        var built = Invocation.Run("build", "--data", SampleIndex.Data, "--index", folder.Path).Expect(0);
        Assert.Empty(built.Error);
        Assert.Contains("works\t6", built.Lines);
        Assert.Contains("skipped\t0", built.Lines);
        Assert.Contains(built.Lines, line => line.EndsWith("publishing", StringComparison.Ordinal));
        Assert.All(["report.html", "report.json", "manifest.json"], name => Assert.True(File.Exists(Path.Combine(SampleIndex.Generation(folder.Path), name))));
    }

    [Fact]
    public void With_json_the_output_is_the_report_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("a.jsonl", Good);
        var report = Invocation.Run("build", "--data", data, "--index", folder.Path, "--json").Expect(0).Json();
        Assert.Equal(2, report.GetProperty("provisions").GetProperty("en").GetInt32());
        Assert.Equal(Path.GetFileName(SampleIndex.Generation(folder.Path)), report.GetProperty("generation").GetString());
        foreach (var name in (string[])["works", "expressions", "links", "inferred", "repairs", "repairCounts", "skipped", "seconds", "bytes"])
        {
            Assert.True(report.TryGetProperty(name, out _), $"the report has no {name}");
        }
    }

    [Fact]
    public void A_broken_line_among_good_ones_is_named_with_file_and_line_and_the_others_are_found()
    {
        using var folder = new TemporaryFolder();
        using var index = new TemporaryFolder();
        folder.Write("a.jsonl", Good + "\n{\"id\":\"a-3\",\"lang\":\n");
        File.WriteAllBytes(Path.Combine(folder.Path, "b.txt"), [0x41, 0, 0x42]);
        folder.Write("c.pdf", "%PDF-1.4");
        var built = Invocation.Run("build", "--data", folder.Path, "--index", index.Path).Expect(2);
        Assert.Contains("skipped a.jsonl:3: ", built.Error, StringComparison.Ordinal);
        Assert.Contains("skipped b.txt: ", built.Error, StringComparison.Ordinal);
        Assert.Contains("skipped c.pdf: ", built.Error, StringComparison.Ordinal);
        Assert.Contains("skipped\t3", built.Lines);
        Assert.Contains("a-2", Invocation.Run("search", "air", "--index", index.Path).Expect(0).Output, StringComparison.Ordinal);

        var skipped = Invocation.Run("build", "--data", folder.Path, "--index", index.Path, "--json").Expect(2).Json().GetProperty("skipped");
        Assert.Equal(3, skipped[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public void Nothing_readable_publishes_nothing_and_keeps_the_published_generation()
    {
        using var index = SampleIndex.Copy();
        using var folder = new TemporaryFolder();
        folder.Write("a.jsonl", "[]\n");
        var before = SampleIndex.Generation(index.Path);
        var failed = Invocation.Run("build", "--data", folder.Path, "--index", index.Path, "--json").Expect(1);
        Assert.Contains("skipped a.jsonl:1", failed.Error, StringComparison.Ordinal);
        Assert.Equal("build-failed", failed.Json().GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(1, failed.Json().GetProperty("error").GetProperty("skipped")[0].GetProperty("line").GetInt32());
        Assert.Equal(before, SampleIndex.Generation(index.Path));
        Assert.Equal([before], Directory.GetDirectories(Path.Combine(index.Path, "generations")));
        Invocation.Run("check", "--index", index.Path).Expect(0);
    }

    [Fact]
    public void Data_that_is_not_there_is_named_and_no_index_folder_appears()
    {
        using var folder = new TemporaryFolder();
        var index = Path.Combine(folder.Path, "index");
        Invocation.Run("build", "--data", Path.Combine(folder.Path, "nowhere"), "--index", index).ExpectError(1, "nowhere");
        Assert.False(Path.Exists(index));
    }

    [Fact]
    public void An_index_folder_that_is_a_file_is_an_error_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("a.jsonl", Good);
        Invocation.Run("build", "--data", data, "--index", data).ExpectError(1, "Nothing was published", "a.jsonl");
    }
}
