using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Spelling;

/// <summary>The wrong keyboard layout in Russian and English.</summary>
public sealed class LayoutTests(SearchFixture fixture)
{
    [Theory]
    [InlineData("jpthj", "озеро", "ru")]
    [InlineData("цфеук дфлу", "water lake", "en")]
    [InlineData("(цфеук OR дфлу) NOT ишкв", "(water OR lake) NOT bird", "en")]
    [InlineData("heading:цфеук", "heading:water", "en")]
    [InlineData("\"цфеук\"", "\"water\"", "en")]
    public void A_query_on_the_wrong_layout_is_searched_as_it_was_meant(string typed, string meant, string language)
    {
        var (found, expected) = (Search(typed), Search(meant));
        Assert.NotEmpty(expected.Hits);
        Assert.Equal(expected.Hits.Select(hit => (hit.Id, hit.Score)), found.Hits.Select(hit => (hit.Id, hit.Score)));
        Assert.Equal(meant, found.Query.Parsed);
        Assert.Equal(typed, found.Query.Raw);
        Assert.All(found.Query.Respellings, respelling => Assert.Equal(("keyboard", language), (respelling.Kind, respelling.Lang)));
        Assert.NotEmpty(found.Query.Respellings);
    }

    [Theory]
    [InlineData("water")]
    [InlineData("озеро water")]
    [InlineData("work:sample-03")]
    [InlineData("watr")]
    [InlineData("граныца")]
    public void What_is_known_or_is_nothing_on_another_layout_stays(string query) => Assert.Empty(Search(query).Query.Respellings);

    private SearchResult Search(string query) => fixture.Sample.Search(new SearchRequest { Query = query, Facets = false });
}
