using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Searching;

public sealed class FacetTests(SearchFixture fixture)
{
    private static readonly Dictionary<string, Func<NaiveProvision, string?>> s_values = new()
    {
        ["lang"] = provision => provision.Lang,
        ["type"] = provision => provision.Work.Type,
        ["status"] = provision => provision.Work.Status,
        ["work"] = provision => provision.Work.Id,
        ["year"] = provision => provision.Work.Date is { } date ? $"{date.Year:D4}" : null,
    };

    [Fact]
    public void Each_facet_counts_what_naive_reading_counts_without_its_own_filter()
    {
        const int Seed = 4;
        var random = new Random(Seed);
        var dice = new NaiveQueryDice(Seed);
        for (var i = 0; i < 60; i++)
        {
            var query = dice.Leaf();
            var filters = Filters(random);
            var result = fixture.Sample.Search(Request(query.ToString(), filters));
            var matching = fixture.Provisions.Where(provision => query.Matches(provision, NaiveScope.Anywhere)).ToList();
            Assert.Equal(matching.Count(provision => Passes(provision, filters, null)), result.Total.Articles);
            foreach (var (facet, value) in s_values)
            {
                var expected = matching.Where(provision => Passes(provision, filters, facet)).Select(value).OfType<string>()
                    .CountBy(text => text).ToDictionary(StringComparer.Ordinal);
                var counted = result.Facets[facet].Where(found => found.Count > 0).ToDictionary(found => found.Value, found => found.Count, StringComparer.Ordinal);
                Assert.True(
                    expected.Count == counted.Count && expected.All(entry => counted.GetValueOrDefault(entry.Key) == entry.Value),
                    $"seed {Seed}, {i}: {query}, {facet}: {string.Join(' ', expected)} / {string.Join(' ', counted)}");
                Assert.Equal(filters[facet].Order(StringComparer.Ordinal), result.Facets[facet].Where(found => found.Selected).Select(found => found.Value).Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void The_facet_of_works_shows_titles()
    {
        var facet = fixture.Sample.Search(new SearchRequest { Query = "water" }).Facets["work"];
        Assert.All(facet, value => Assert.Equal(fixture.Sample.Work(value.Value)!.Expressions[0].Title, value.Label));
    }

    [Fact]
    public void Days_filter_works_and_those_without_a_date_are_in_no_range()
    {
        var request = new SearchRequest { From = new DateOnly(1990, 1, 1), To = new DateOnly(1991, 12, 31), Size = SearchRequest.MaxSize };
        var expected = fixture.Provisions.Where(provision => provision.Work.Date is { Year: 1990 or 1991 }).Select(provision => provision.Id);
        Assert.Equal(expected.Order(StringComparer.Ordinal), fixture.Sample.Search(request).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        Assert.True(fixture.Sample.Search(new SearchRequest { From = DateOnly.MinValue }).Total.Articles < fixture.Provisions.Count);
    }

    private static Dictionary<string, string[]> Filters(Random random) => new()
    {
        ["lang"] = Some(random, "ru", "en", "kk"),
        ["type"] = Some(random, "law", "agreement", "nothing"),
        ["status"] = Some(random, "in_force", "expired"),
        ["work"] = Some(random, "sample-01", "sample-02", "sample-04"),
        ["year"] = Some(random, "1990", "1992"),
    };

    private static string[] Some(Random random, params string[] values) =>
        random.Next(2) == 0 ? [] : [.. values.Where(_ => random.Next(2) == 0)];

    private static SearchRequest Request(string query, Dictionary<string, string[]> filters) => new()
    {
        Query = query,
        Languages = filters["lang"],
        Types = filters["type"],
        Statuses = filters["status"],
        Works = filters["work"],
        Years = [.. filters["year"].Select(year => int.Parse(year, System.Globalization.CultureInfo.InvariantCulture))],
    };

    private static bool Passes(NaiveProvision provision, Dictionary<string, string[]> filters, string? without) =>
        filters.All(filter => filter.Key == without || filter.Value.Length == 0 || filter.Value.Contains(s_values[filter.Key](provision)));
}
