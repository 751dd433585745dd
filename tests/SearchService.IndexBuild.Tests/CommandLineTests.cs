namespace SearchService.IndexBuild.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string, string[]> Verbs => new()
    {
        { "build", ["--data", "--memory"] },
        { "check", ["--generation"] },
        { "search", ["--lang", "--size", "--queries", "--run", "--explain"] },
        { "analyze", ["--lang", "--stems"] },
        { "show", [] },
        { "links", [] },
        { "citations", ["--file", "--lang"] },
        { "generations", [] },
        { "publish", [] },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_help_of_a_verb_has_its_options_examples_and_what_json_holds(string verb, string[] options)
    {
        var help = Invocation.Run(verb, "--help").Expect(0).Output;
        foreach (var part in options.Append("--index <DIR>").Append("--json").Append("Examples:").Append($"  index-build {verb}").Append("Exit status:"))
        {
            Assert.Contains(part, help, StringComparison.Ordinal);
        }

        var text = help[help.IndexOf("Usage:", StringComparison.Ordinal)..];
        Assert.True(text.Split("--json").Length > 2, $"the help of {verb} does not say what --json prints");
    }

    [Fact]
    public void The_help_of_the_program_lists_every_verb_on_a_line_of_its_own()
    {
        var lines = Invocation.Run("--help").Expect(0).Lines;
        Assert.All(Verbs, row => Assert.Contains(lines, line => line.StartsWith($"  {row.Data.Item1} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_unknown_verb_is_told_with_the_verbs_there_are() =>
        Invocation.Run("find", "x").ExpectError(64, "\"find\"", "build, check, search");

    [Fact]
    public void No_verb_at_all_is_a_usage_error() => Invocation.Run().ExpectError(64, "Give a verb");

    [Theory]
    [InlineData("--colour", "build", "--colour")]
    [InlineData("--index", "check", "--index")]
    [InlineData("--size must be", "search", "water", "--size", "many")]
    [InlineData("--size must be", "search", "water", "--size", "99999999999")]
    [InlineData("--size must be", "search", "water", "--size", "1001")]
    [InlineData("--size must be", "search", "water", "--size", "-1")]
    [InlineData("--memory must be", "build", "--memory", "0")]
    [InlineData("either a query", "search")]
    [InlineData("either a query", "search", "water", "--run", "out.trec")]
    [InlineData("either a query", "search", "--queries", "queries.tsv")]
    [InlineData("--lang must be", "analyze", "--lang", "de", "Recht")]
    [InlineData("--lang", "analyze", "--stems", "water")]
    [InlineData("Give the PROVISION-ID", "show")]
    [InlineData("Give the ID", "publish")]
    public void A_wrong_option_is_a_usage_error_that_names_it(string named, params string[] arguments)
    {
        var told = Invocation.Run(arguments).Expect(64);
        Assert.Contains(named, told.Error, StringComparison.Ordinal);
        Assert.Contains("--help tells more", told.Error, StringComparison.Ordinal);
        Assert.Empty(told.Output);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("search", "water")]
    [InlineData("show", "a/art_1@en")]
    [InlineData("links", "a/art_1@en")]
    [InlineData("generations")]
    public void Without_an_index_every_asking_verb_says_how_to_build_one(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        Invocation.Run([.. arguments, "--index", folder.Path]).ExpectError(1, folder.Path, "index-build build");
        var error = Invocation.Run([.. arguments, "--index", folder.Path, "--json"]).Expect(1).Json().GetProperty("error");
        Assert.Equal("no-index", error.GetProperty("code").GetString());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_usage_error_is_json_where_json_was_asked_for()
    {
        var error = Invocation.Run("check", "--bogus", "--json").Expect(64).Json().GetProperty("error");
        Assert.Equal("bad-command-line", error.GetProperty("code").GetString());
    }

    [Fact]
    public void A_pointer_to_a_generation_that_is_gone_is_told_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("CURRENT", "20260102T030405678Z\n");
        Invocation.Run("search", "water", "--index", folder.Path).ExpectError(1, "20260102T030405678Z");
        folder.Write("CURRENT", "../../etc\n");
        Invocation.Run("search", "water", "--index", folder.Path).ExpectError(1, "CURRENT", "../../etc");
    }
}
