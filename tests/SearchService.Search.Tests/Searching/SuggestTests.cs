using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Searching;

public sealed class SuggestTests(SearchFixture fixture)
{
    [Theory]
    [InlineData("wat", "water|waters")]
    [InlineData("lake wat", "lake water|lake waters")]
    [InlineData("WAT", "water|waters")]
    [InlineData("(lake OR wat", "(lake OR water|(lake OR waters")]
    [InlineData("«wat", "«water|«waters")]
    [InlineData("lake -wat", "lake -water|lake -waters")]
    [InlineData("title:wat", "title:water|title:waters")]
    [InlineData("озе", "озеро")]
    public void The_last_word_is_completed(string typed, string expected) =>
        Assert.Equal(expected.Split('|'), fixture.Sample.Suggest(typed, null, 10).Where(suggestion => suggestion.Kind == "term").Select(suggestion => suggestion.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void The_count_of_a_word_is_the_number_of_bodies_that_have_it_and_the_most_frequent_is_first()
    {
        var suggestions = fixture.Sample.Suggest("la", "en", 10).Where(suggestion => suggestion.Kind == "term").ToList();
        Assert.Equal(suggestions.OrderByDescending(suggestion => suggestion.Count), suggestions);
        Assert.All(suggestions, suggestion => Assert.Equal(
            fixture.Provisions.Count(provision => NaiveProvision.Split(provision.View.Text).Contains(suggestion.Text)), suggestion.Count));
    }

    [Fact]
    public void A_work_is_suggested_by_the_beginning_of_its_name_in_the_language_asked_for()
    {
        var work = fixture.Sample.Suggest("Sample 04", "ru", 5)[0];
        Assert.Equal(("work", "ru", "/docs/sample-04/ru"), (work.Kind, work.Lang, work.Url));
        Assert.Equal(fixture.Sample.Work("sample-04")!.Expressions.Single(expression => expression.Lang == "ru").Title, work.Text);
    }

    [Fact]
    public void No_more_come_than_asked_for()
    {
        Assert.Equal(2, fixture.Sample.Suggest("sample", null, 2).Count);
        Assert.Single(fixture.Sample.Suggest("wat", null, 1));
        Assert.Empty(fixture.Sample.Suggest("wat", null, 0));
        Assert.Empty(fixture.Sample.Suggest(" ", null, 5));
        Assert.DoesNotContain(fixture.Sample.Suggest("wat", "ru", 5), suggestion => suggestion.Kind == "term");
    }
}
