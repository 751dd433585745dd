namespace SearchService.IndexBuild.Tests.Commands;

public sealed class SearchCommandTests
{
    [Fact]
    public void What_matched_stands_in_double_brackets_and_a_passage_on_one_line()
    {
        var found = Invocation.Run("search", "\"Каспийского моря\"", "--index", SampleIndex.Folder).Expect(0);
        Assert.Contains("(kz-az-environment-1997/art_2@ru, ", found.Lines[1], StringComparison.Ordinal);
        Assert.Contains("[[Каспийского моря]]", found.Lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', found.Output);
        Assert.All(found.Lines, line => Assert.Matches(@"^(\d+ provisions|  ?\d+\. |     \S)", line));
    }

    [Fact]
    public void With_json_hits_have_the_documented_fields()
    {
        var result = Invocation.Run("search", "қоршаған ортаны қорғау", "--lang", "kk", "--size", "2", "--json", "--index", SampleIndex.Folder).Expect(0).Json();
        Assert.Equal("kk", result.GetProperty("query").GetProperty("language").GetString());
        Assert.True(result.GetProperty("total").GetProperty("articles").GetInt32() > 2);
        Assert.Equal(2, result.GetProperty("hits").GetArrayLength());
        foreach (var hit in result.GetProperty("hits").EnumerateArray())
        {
            Assert.Equal("kk", hit.GetProperty("lang").GetString());
            Assert.NotEmpty(hit.GetProperty("highlights")[0].GetProperty("spans").EnumerateArray());
            Assert.NotEmpty(hit.GetProperty("equivalents").EnumerateArray());
        }

        Assert.NotEmpty(result.GetProperty("facets").GetProperty("lang").EnumerateArray());
    }

    [Fact]
    public void Across_languages_the_translations_of_each_word_are_told_and_one_can_be_left_out()
    {
        string[] search = ["search", "experts", "--expand", "cross", "--lang", "ru", "--index", SampleIndex.Folder];
        var told = Invocation.Run(search).Expect(0).Lines.Single(line => line.StartsWith("\"experts\" in ru: ", StringComparison.Ordinal));
        Assert.Contains("экспертов 1", told, StringComparison.Ordinal);
        Assert.DoesNotContain("экспертов 1", Invocation.Run([.. search, "--without", "экспертов"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_is_shown_when_asked_for() =>
        Assert.Matches(@"\n     \d+\.\d{4} ", Invocation.Run("search", "вода", "--explain", "--index", SampleIndex.Folder).Expect(0).Output);

    [Fact]
    public void Nothing_found_is_status_1_with_advice()
    {
        var found = Invocation.Run("search", "догавор", "--lang", "ru", "--index", SampleIndex.Folder).Expect(1);
        Assert.Contains("did you mean", found.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_query_has_its_character_and_a_query_that_is_right()
    {
        Invocation.Run("search", "море \"вода", "--index", SampleIndex.Folder).ExpectError(64, "character 6", "Perhaps: море \"вода\"");
        var error = Invocation.Run("search", "море \"вода", "--json", "--index", SampleIndex.Folder).Expect(64).Json().GetProperty("error");
        Assert.Equal(5, error.GetProperty("position").GetInt32());
        Assert.Equal("море \"вода\"", error.GetProperty("suggestion").GetString());
    }

    [Fact]
    public void Wild_queries_end_with_a_status_and_never_with_a_trace()
    {
        string[] wild =
        [
            "", " ", "*", "?", "~", "\"", "\"\"", "(", ")", "((((((((((", "AND", "NOT NOT NOT", "a AND", "OR b", "title:", "title:(", "date:", "date:9999..0000",
            "date:0000-99-99", "art:", "nosuch:field", "a~99999999999", "\"a b\"~99999999999", "\0", "\u001b[31m", "\ud800", "\u202e", "[[x]]", "[bold]", "[/]", "{", "<b>",
            "💧", "é\u0301\u0301", new string('a', 1999), new string('(', 1999), new string('щ', 2001), string.Join(' ', Enumerable.Repeat("вода", 300)),
            string.Join(" OR ", Enumerable.Range(0, 250).Select(i => $"a{i}*")), "а* OR б* OR в* OR о*", "w?o?t?e?r*", "\\", "\"\\\"", "a:b:c:d", "lang:", "-", "--", "+",
        ];
        foreach (var query in wild)
        {
            var told = Invocation.Run("search", "--index", SampleIndex.Folder, "--size", "3", "--", query);
            Assert.True(told.Status is 0 or 1 or 64, $"{query}: {told.Status}");
            Assert.DoesNotContain("should not have happened", told.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", told.Error, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', told.Output + told.Error);
        }
    }
}
