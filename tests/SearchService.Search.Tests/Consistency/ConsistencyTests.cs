using SearchService.Search.Consistency;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Consistency;

public sealed class ConsistencyTests(SearchFixture fixture)
{
    [Fact]
    public void The_projects_own_texts_have_no_errors_and_no_warnings()
    {
        var works = fixture.Corpus.Consistency().Where(work => work.Languages.Count == 3).ToList();
        Assert.True(works.Count >= 4, $"{works.Count} works were compared.");
        Assert.All(works, work => Assert.True(work.Compared >= 30, work.Work));
        Assert.All(works.SelectMany(work => work.Findings), finding => Assert.True(finding.Severity == FindingSeverity.Note, $"{finding.From.Id} {finding.To.Id}: {finding.Message}"));
        Assert.True(works.Sum(work => work.Total) <= 8, "Notes are as rare as mistakes.");
    }

    [Fact]
    public void Works_come_in_the_order_of_their_ids_from_the_one_that_is_named()
    {
        var all = fixture.Corpus.Consistency().Select(work => work.Work).ToList();
        Assert.Equal(all.Order(StringComparer.Ordinal), all);
        Assert.Equal(all.Skip(2), fixture.Corpus.Consistency(after: all[1]).Select(work => work.Work));
        Assert.Empty(fixture.Corpus.Consistency("nothing"));
    }

    [Theory]
    [InlineData("3,9 млрд", "3900000000 KZT", true)]
    [InlineData("10 000 теңге", "10000", true)]
    [InlineData("200 мың", "200000", true)]
    [InlineData("10 лет", "12 жыл", false)]
    [InlineData("100", "10", false)]
    [InlineData("2,5", "25", false)]
    public void Numbers_are_the_same_however_thousands_are_written(string one, string other, bool same)
    {
        Assert.Equal(same, Figures.Of(other).IsSubsetOf(Figures.Of(one)));
    }
}
