using System.Text.Json;

namespace SearchService.IndexBuild.Tests.Commands;

public sealed class ReportCommandTests
{
    [Fact]
    public void A_concordance_prints_renderings_with_counts_and_marked_examples()
    {
        var shown = Invocation.Run("concordance", "Caspian Sea", "--to", "ru", "--index", SampleIndex.Folder).Expect(0).Output;
        Assert.Contains("Каспийского моря (termbase)", shown, StringComparison.Ordinal);
        Assert.Contains("[[Caspian Sea]]", shown, StringComparison.Ordinal);
        var json = Invocation.Run("concordance", "Caspian Sea", "--to", "ru", "--json", "--index", SampleIndex.Folder).Expect(0).Json();
        Assert.Equal("ru", Assert.Single(json.GetProperty("targets").EnumerateArray()).GetProperty("lang").GetString());
    }

    [Fact]
    public void A_term_that_is_nowhere_gives_status_1_and_what_is_no_term_64()
    {
        Invocation.Run("concordance", "zzyzzx", "--lang", "en", "--index", SampleIndex.Folder).Expect(1);
        Invocation.Run("concordance", "sea OR lake", "--index", SampleIndex.Folder).ExpectError(64, "no operators");
    }

    [Fact]
    public void The_sample_is_consistent_and_status_0_says_so()
    {
        var shown = Invocation.Run("consistency", "--index", SampleIndex.Folder).Expect(0).Output;
        Assert.Contains("kz-az-environment-1997 (kk, ru, en): ", shown, StringComparison.Ordinal);
        var lines = Invocation.Run("consistency", "--json", "--index", SampleIndex.Folder).Expect(0).Lines.Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(shown.Split('\n').Count(line => line.Length > 0 && line[0] != ' '), lines.Count);
        Invocation.Run("consistency", "nothing", "--index", SampleIndex.Folder).ExpectError(1, "nothing");
    }

    [Theory]
    [InlineData("csv", "\uFEFFfrom,to,")]
    [InlineData("jsonl", "{\"from\":{")]
    [InlineData("tmx", "<?xml version=\"1.0\"")]
    public void All_links_are_written_into_a_file(string format, string beginning)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Below("links." + format);
        Invocation.Run("links", "--export", format, "--out", file, "--index", SampleIndex.Folder).Expect(0);
        Assert.StartsWith(beginning, System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void An_export_needs_a_file_and_no_provision()
    {
        Invocation.Run("links", "--export", "csv", "--index", SampleIndex.Folder).ExpectError(64, "--export and --out");
        Invocation.Run("links", "--index", SampleIndex.Folder).ExpectError(64, "id of a provision");
    }
}
