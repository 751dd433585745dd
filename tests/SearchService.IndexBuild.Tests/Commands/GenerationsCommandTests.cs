namespace SearchService.IndexBuild.Tests.Commands;

public sealed class GenerationsCommandTests
{
    [Fact]
    public void An_earlier_generation_can_be_published_again_and_the_later_one_after_it()
    {
        using var index = SampleIndex.Copy();
        using var folder = new TemporaryFolder();
        var first = Path.GetFileName(SampleIndex.Generation(index.Path));
        var data = folder.Write("a.jsonl", """{"id":"a-1","lang":"en","label":"","heading":"","text":"Zeppelins over the lake."}""");
        Invocation.Run("build", "--data", data, "--index", index.Path).Expect(0);
        var second = Path.GetFileName(SampleIndex.Generation(index.Path));
        Invocation.Run("search", "zeppelins", "--index", index.Path).Expect(0);

        var back = Invocation.Run("publish", first, "--index", index.Path, "--json").Expect(0).Json();
        Assert.Equal((first, second), (back.GetProperty("published").GetString(), back.GetProperty("before").GetString()));
        Invocation.Run("search", "zeppelins", "--index", index.Path).Expect(1);
        Assert.StartsWith($"* {first} ", Invocation.Run("generations", "--index", index.Path).Expect(0).Lines[0], StringComparison.Ordinal);

        Invocation.Run("publish", second, "--index", index.Path).Expect(0);
        Invocation.Run("search", "zeppelins", "--index", index.Path).Expect(0);
        Assert.Contains("already", Invocation.Run("publish", second, "--index", index.Path).Expect(0).Output, StringComparison.Ordinal);
        var listed = Invocation.Run("generations", "--index", index.Path, "--json").Expect(0).Json();
        Assert.Equal(second, listed.GetProperty("published").GetString());
        Assert.Equal([first, second], listed.GetProperty("generations").EnumerateArray().Select(row => row.GetProperty("id").GetString()));
        Assert.Equal([false, true], listed.GetProperty("generations").EnumerateArray().Select(row => row.GetProperty("published").GetBoolean()));
    }

    [Theory]
    [InlineData("20260102T030405678Z")]
    [InlineData("../generations")]
    [InlineData("")]
    public void A_generation_that_is_not_there_is_not_published(string id)
    {
        using var index = SampleIndex.Copy();
        var before = SampleIndex.Generation(index.Path);
        Invocation.Run("publish", id, "--index", index.Path).ExpectError(1, $"\"{id}\"");
        Invocation.Run("check", "--generation", id, "--index", index.Path).ExpectError(1, $"\"{id}\"");
        Assert.Equal(before, SampleIndex.Generation(index.Path));
    }

    [Fact]
    public void A_broken_generation_is_not_published_and_is_listed_with_its_problem()
    {
        using var index = SampleIndex.Copy();
        var published = SampleIndex.Generation(index.Path);
        var broken = Path.Combine(Path.GetDirectoryName(published)!, "20200101T000000000Z");
        Directory.CreateDirectory(broken);
        Invocation.Run("publish", "20200101T000000000Z", "--index", index.Path).ExpectError(1, "manifest.json");
        Assert.Equal(published, SampleIndex.Generation(index.Path));
        Assert.Contains("manifest.json", Invocation.Run("generations", "--index", index.Path).Expect(0).Lines[0], StringComparison.Ordinal);
    }
}
