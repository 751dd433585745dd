using SearchService.Search.Generations;

namespace SearchService.IndexBuild.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public void A_sound_index_is_clean_with_counts()
    {
        var health = Invocation.Run("check", "--index", SampleIndex.Folder, "--json").Expect(0).Json();
        Assert.True(health.GetProperty("clean").GetBoolean());
        Assert.Empty(health.GetProperty("problems").EnumerateArray());
        Assert.Equal(6, health.GetProperty("works").GetInt32());
        var segment = Assert.Single(health.GetProperty("segments").EnumerateArray());
        var provisions = health.GetProperty("provisions").EnumerateObject().Sum(entry => entry.Value.GetInt32());
        var related = GenerationManifest.Read(SampleIndex.Generation(SampleIndex.Folder)).Related;
        Assert.Equal(provisions + related + 6, segment.GetProperty("docCount").GetInt32());
        Assert.True(segment.GetProperty("positions").GetInt64() > 10_000);
        Assert.StartsWith("Clean: generation ", Invocation.Run("check", "--index", SampleIndex.Folder).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_byte_in_any_file_of_the_index_fails_the_check_and_names_the_file()
    {
        using var index = SampleIndex.Copy();
        var files = Directory.GetFiles(SampleIndex.Generation(index.Path))
            .Where(file => Path.GetExtension(file) is not (".json" or ".html") && new FileInfo(file).Length > 0).ToList();
        Assert.True(files.Count > 5);
        foreach (var file in files)
        {
            var whole = File.ReadAllBytes(file);
            var broken = whole.ToArray();
            broken[broken.Length / 2] ^= 0x10;
            File.WriteAllBytes(file, broken);
            var told = Invocation.Run("check", "--index", index.Path);
            Assert.True(told.Status == 1, $"{Path.GetFileName(file)}: a flipped byte in the middle was not found");
            Assert.Contains(Path.GetFileName(file), told.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", told.Error, StringComparison.Ordinal);
            File.WriteAllBytes(file, whole);
        }

        Invocation.Run("check", "--index", index.Path).Expect(0);
    }

    [Fact]
    public void A_manifest_that_counts_other_provisions_than_there_are_fails_the_check()
    {
        using var index = SampleIndex.Copy();
        var folder = SampleIndex.Generation(index.Path);
        var manifest = GenerationManifest.Read(folder);
        var provisions = Invocation.Run("check", "--index", index.Path, "--json").Expect(0).Json().GetProperty("provisions");
        var (english, kazakh) = (provisions.GetProperty("en").GetInt32(), provisions.GetProperty("kk").GetInt32());
        var counts = new Dictionary<string, int>(manifest.Provisions) { ["en"] = english + 1 };
        (manifest with { Provisions = counts }).Write(folder);
        Invocation.Run("check", "--index", index.Path).ExpectError(1, "the segments hold");
        (manifest with { Provisions = new Dictionary<string, int>(counts) { ["kk"] = kazakh - 1 } }).Write(folder);
        var told = Invocation.Run("check", "--index", index.Path).Expect(1).Error;
        Assert.Contains($"says {english + 1} provisions in en, the index has {english}", told, StringComparison.Ordinal);
        Assert.Contains($"says {kazakh - 1} provisions in kk, the index has {kazakh}", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_fails_the_check_and_the_search()
    {
        using var index = SampleIndex.Copy();
        var file = Directory.GetFiles(SampleIndex.Generation(index.Path), "*.fdt").Concat(Directory.GetFiles(SampleIndex.Generation(index.Path), "*.cfs")).First();
        File.Delete(file);
        var told = Invocation.Run("check", "--index", index.Path, "--json").Expect(1);
        Assert.False(told.Json().GetProperty("clean").GetBoolean());
        Assert.Contains(Path.GetFileName(file), told.Error, StringComparison.Ordinal);
        Invocation.Run("search", "water", "--index", index.Path).ExpectError(1, Path.GetFileName(file));
    }

    [Fact]
    public void An_index_of_another_analyzer_says_to_build_it_again()
    {
        using var index = SampleIndex.Copy();
        var folder = SampleIndex.Generation(index.Path);
        var manifest = GenerationManifest.Read(folder);
        (manifest with { Analyzers = new Dictionary<string, string>(manifest.Analyzers) { ["kk"] = "older" } }).Write(folder);
        Invocation.Run("search", "water", "--index", index.Path).ExpectError(1, "build the index again");
        Invocation.Run("check", "--index", index.Path).ExpectError(1, "build the index again");
    }
}
