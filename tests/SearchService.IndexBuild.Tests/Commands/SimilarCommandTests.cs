namespace SearchService.IndexBuild.Tests.Commands;

public sealed class SimilarCommandTests
{
    private const string Clause = "The Parties exchange news on the protection of the natural environment";

    [Fact]
    public void A_clause_finds_provisions_with_what_differs_in_signs()
    {
        var shown = Invocation.Run("similar", Clause, "--size", "2", "--index", SampleIndex.Folder).Expect(0);

        Assert.Contains("kz-az-environment-1997/art_7@en", shown.Output, StringComparison.Ordinal);
        Assert.Contains("exchange [-news-] on", shown.Output, StringComparison.Ordinal);
        Assert.Contains("exchange {+information+} on", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_and_a_provision_may_stand_for_the_clause()
    {
        using var folder = new TemporaryFolder();
        folder.Write("clause.txt", Clause);
        var file = Invocation.Run("similar", "--file", folder.Below("clause.txt"), "--langs", "ru", "--json", "--index", SampleIndex.Folder).Expect(0).Json();
        var id = Invocation.Run("similar", "--id", "kz-az-environment-1997/art_7@en", "--json", "--index", SampleIndex.Folder).Expect(0).Json();

        Assert.Equal("kz-az-environment-1997/art_7@ru", file.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Equal("translation", id.GetProperty("hits")[0].GetProperty("relation").GetString());
    }

    [Fact]
    public void What_cannot_be_compared_is_told()
    {
        Invocation.Run("similar", "--id", "udhr-1948/art_99@en", "--index", SampleIndex.Folder).ExpectError(1, "\"udhr-1948/art_99@en\"");
        Invocation.Run("similar", new string('a', 20_001), "--index", SampleIndex.Folder).ExpectError(1, "20001", "20000");
        Invocation.Run("similar", " ", "--index", SampleIndex.Folder).ExpectError(64, "Give a clause");
    }
}
