using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Searching;

public sealed class ResolveTests(SearchFixture fixture)
{
    private const string Agreement = "kz-az-environment-1997";

    [Theory]
    [InlineData("kz-az-environment-1997")]
    [InlineData("KZ AZ Environment 1997")]
    [InlineData("Соглашение Казахстана и Азербайджана об охране окружающей среды 1997 года")]
    [InlineData("соглашение между казахстаном и азербайджаном 1997 года")]
    [InlineData("Kazakhstan–Azerbaijan Environmental Agreement of 1997")]
    [InlineData("Қазақстан мен Әзербайжан арасындағы 1997 жылғы келісім")]
    [InlineData("Agreement between the Government of the Republic of Kazakhstan and the Government of the Republic of Azerbaijan on Cooperation in Environmental Protection")]
    public void Ids_citations_aliases_and_titles_find_the_work(string name)
    {
        var match = fixture.Corpus.Resolve(name).Matches.First(found => found.Work == Agreement);
        Assert.Equal(["en", "kk", "ru"], match.Languages.Order(StringComparer.Ordinal));
        var article = fixture.Corpus.Resolve(name, "art_2").Matches.First(found => found.Work == Agreement);
        Assert.Equal("art_2", article.Eid);
        Assert.DoesNotContain(fixture.Corpus.Resolve(name, "art_99").Matches, found => found.Work == Agreement);
    }

    [Fact]
    public void The_id_of_a_provision_finds_it()
    {
        var match = Assert.Single(fixture.Corpus.Resolve($"{Agreement}/art_2@ru").Matches);
        Assert.Equal((Agreement, "art_2"), (match.Work, match.Eid));
        Assert.Equal(["ru"], match.Languages);
    }

    [Fact]
    public void A_title_that_several_works_have_has_several_meanings()
    {
        var ambiguous = fixture.Sample.Works(null, 100).GroupBy(work => work.Expressions.First(expression => expression.Lang == "en").Title).ToDictionary(group => group.Key, group => group.Select(work => work.Id));
        foreach (var (title, works) in ambiguous)
        {
            Assert.Equal(works.Order(StringComparer.Ordinal), fixture.Sample.Resolve(title).Matches.Select(match => match.Work).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("work:kz-az-environment-1997")]
    [InlineData("no such work")]
    public void An_unknown_name_means_nothing(string name) => Assert.Empty(fixture.Corpus.Resolve(name).Matches);

    [Fact]
    public void A_work_is_no_provision_and_a_provision_no_work()
    {
        Assert.Null(fixture.Corpus.Provision(Agreement));
        Assert.Null(fixture.Corpus.Provision("work:" + Agreement));
        Assert.Null(fixture.Corpus.Work($"{Agreement}/art_2@ru"));
        Assert.NotNull(fixture.Corpus.Work(Agreement));
    }

    [Fact]
    public void Works_come_page_by_page_in_the_order_of_their_ids()
    {
        var all = fixture.Sample.Works(null, 100).Select(work => work.Id).ToList();
        Assert.Equal(SampleTexts.Works, all.Count);
        Assert.Equal(all.Order(StringComparer.Ordinal), all);
        var paged = new List<WorkView>();
        while (fixture.Sample.Works(paged.LastOrDefault()?.Id, 5) is { Count: > 0 } page)
        {
            paged.AddRange(page);
        }

        Assert.Equal(all, paged.Select(work => work.Id));
        Assert.Empty(fixture.Sample.Works(null, 0));
    }
}
