namespace SearchService.IndexBuild.Tests.Commands;

public sealed class ShowCommandTests
{
    [Fact]
    public void A_provision_is_shown_with_its_citation_heading_and_text()
    {
        var shown = Invocation.Run("show", "kz-az-environment-1997/art_2@ru", "--index", SampleIndex.Folder).Expect(0);
        var json = Invocation.Run("show", "kz-az-environment-1997/art_2@ru", "--json", "--index", SampleIndex.Folder).Expect(0).Json();
        Assert.Equal(json.GetProperty("citation").GetString(), shown.Lines[0]);
        Assert.Contains("Статья 2. ", shown.Output, StringComparison.Ordinal);
        Assert.EndsWith(json.GetProperty("text").GetString() + "\n", shown.Output, StringComparison.Ordinal);
        Assert.Equal("kz-az-environment-1997/art_3@ru", json.GetProperty("next").GetProperty("id").GetString());
    }

    [Fact]
    public void Links_lead_to_the_other_languages_with_evidence()
    {
        var links = Invocation.Run("links", "udhr-1948/art_19@en", "--json", "--index", SampleIndex.Folder).Expect(0).Json();
        Assert.Equal(
            ["udhr-1948/art_19@kk", "udhr-1948/art_19@ru"],
            links.EnumerateArray().Where(link => link.GetProperty("relation").GetString() == "translation").Select(link => link.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
        Assert.All(links.EnumerateArray(), link => Assert.InRange(link.GetProperty("confidence").GetDouble(), 0.5, 1));
        Assert.Contains("same article number", Invocation.Run("links", "udhr-1948/art_19@en", "--index", SampleIndex.Folder).Expect(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("links")]
    public void An_id_that_is_not_there_is_named_and_for_a_work_a_provision_of_it(string verb)
    {
        Invocation.Run(verb, "udhr-1948/art_99@en", "--index", SampleIndex.Folder).ExpectError(1, "\"udhr-1948/art_99@en\"");
        Invocation.Run(verb, "udhr-1948", "--index", SampleIndex.Folder).ExpectError(1, "is a work", "udhr-1948/");
    }
}
