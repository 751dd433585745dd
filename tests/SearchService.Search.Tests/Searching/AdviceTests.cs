using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Searching;

public sealed class AdviceTests(SearchFixture fixture)
{
    [Theory]
    [InlineData("watr lake", "watr", "water", "water lake")]
    [InlineData("lake AND forrest", "forrest", "forest", "lake AND forest")]
    [InlineData("озеро граныца", "граныца", "граница", "озеро граница")]
    public void A_word_that_no_provision_has_is_corrected(string query, string from, string to, string whole)
    {
        var correction = Assert.Single(Search(query).Query.Corrections);
        Assert.Equal((from, to, whole), (correction.From, correction.To, correction.Query));
        Assert.True(Search(correction.Query).Total.Articles > 0);
    }

    [Theory]
    [InlineData("water")]
    [InlineData("\"watr\"")]
    [InlineData("party:Norway")]
    [InlineData("NOT watr")]
    [InlineData("qqqqqqqqqq")]
    public void Nothing_else_is_corrected(string query) => Assert.Empty(Search(query).Query.Corrections);

    [Theory]
    [InlineData("water xyzzy")]
    [InlineData("water AND lake AND xyzzy")]
    [InlineData("stone lang:kk art:2")]
    [InlineData("\"water xyzzy\" (lake OR bird)")]
    [InlineData("water NOT water")]
    public void When_nothing_is_found_each_part_to_leave_out_is_counted(string query)
    {
        var result = Search(query);
        Assert.Equal(0, result.Total.Articles);
        Assert.NotEmpty(result.Query.Relaxations);
        Assert.All(result.Query.Relaxations, relaxation => Assert.Equal(Search(relaxation.Query).Total.Articles, relaxation.Count));
        Assert.Equal(result.Query.Relaxations.OrderByDescending(relaxation => relaxation.Count), result.Query.Relaxations);
    }

    [Fact]
    public void A_query_that_finds_something_is_not_relaxed() => Assert.Empty(Search("water").Query.Relaxations);

    [Theory]
    [InlineData("загрязнение морской среды и ответственность", "ru")]
    [InlineData("қоршаған ортаны қорғау туралы келісім", "kk")]
    [InlineData("the protection of the environment", "en")]
    [InlineData("lang:ru", null)]
    public void The_language_of_the_words_is_told(string query, string? language) => Assert.Equal(language, Search(query).Query.Language);

    private SearchResult Search(string query) => fixture.Sample.Search(new SearchRequest { Query = query });
}
