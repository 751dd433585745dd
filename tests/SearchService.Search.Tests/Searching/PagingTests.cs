using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Searching;

public sealed class PagingTests(SearchFixture fixture)
{
    public static TheoryData<string, SearchSort, bool, int> Requests { get; } = new(
        from query in new[] { "water OR stone", "" }
        from sort in Enum.GetValues<SearchSort>()
        from expand in new[] { false, true }
        select (query, sort, expand, 1 + (query.Length + (int)sort * 3)));

    [Theory]
    [MemberData(nameof(Requests))]
    public void All_pages_together_are_the_one_big_page(string query, SearchSort sort, bool expand, int size)
    {
        var request = new SearchRequest { Query = query, Sort = sort, ExpandAcross = expand, Languages = expand ? ["ru", "en"] : ["en"], Size = SearchRequest.MaxSize };
        var whole = fixture.Sample.Search(request);
        Assert.Null(whole.NextCursor);
        Assert.Equal(whole.Total.Articles, whole.Hits.Count);
        Assert.Equal(whole.Hits.Count, whole.Hits.Select(hit => hit.Id).Distinct().Count());
        var (hits, cursor) = (new List<string>(), default(string));
        do
        {
            var page = fixture.Sample.Search(request with { Size = size, Cursor = cursor });
            hits.AddRange(page.Hits.Select(hit => hit.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null && hits.Count <= whole.Hits.Count);

        Assert.Equal(whole.Hits.Select(hit => hit.Id), hits);
    }

    [Fact]
    public void Hits_come_in_the_order_asked_for()
    {
        var byDate = Search(SearchSort.DateAscending).Select(hit => hit.Date?.DayNumber ?? -1).ToList();
        Assert.Equal(byDate.Order(), byDate);
        var latest = Search(SearchSort.DateDescending).Select(hit => hit.Date?.DayNumber ?? -1).ToList();
        Assert.Equal(latest.OrderDescending(), latest);
        var scores = Search(SearchSort.Score).Select(hit => hit.Score).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        var byWork = Search(SearchSort.Work).Select(hit => (hit.Work, hit.Lang, fixture.Provisions.First(provision => provision.Id == hit.Id).Order)).ToList();
        Assert.Equal(byWork.Order(), byWork);
    }

    [Fact]
    public void A_cursor_of_another_request_is_refused()
    {
        var request = new SearchRequest { Query = "water", Size = 2 };
        var cursor = fixture.Sample.Search(request).NextCursor!;
        SearchRequest[] others =
        [
            request with { Query = "stone" }, request with { Languages = ["en"] }, request with { Types = ["law"] }, request with { Statuses = ["en"] },
            request with { Works = ["sample-01"] }, request with { Years = [1990] }, request with { From = new DateOnly(1990, 1, 1) }, request with { To = new DateOnly(2000, 1, 1) },
            request with { HeadingsOnly = true }, request with { ExpandAcross = true }, request with { Sort = SearchSort.Work },
        ];
        Assert.All(others, other => Assert.Throws<InvalidCursorException>(() => fixture.Sample.Search(other with { Cursor = cursor })));
        Assert.NotEmpty(fixture.Sample.Search(request with { Size = 5, Cursor = cursor }).Hits);
    }

    [Fact]
    public void Lists_that_read_the_same_one_behind_the_other_are_different_requests()
    {
        var request = new SearchRequest { Query = "water OR stone", Size = 1, Languages = ["en", "t", "law"] };
        var cursor = fixture.Sample.Search(request).NextCursor;
        Assert.Throws<InvalidCursorException>(() => fixture.Sample.Search(request with { Languages = ["en"], Types = ["law"], Cursor = cursor }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAA")]
    [InlineData("not a cursor!!!!")]
    [InlineData("😀")]
    public void What_is_no_cursor_is_refused(string cursor) =>
        Assert.Throws<InvalidCursorException>(() => fixture.Sample.Search(new SearchRequest { Query = "water", Cursor = cursor }));

    [Fact]
    public void A_page_of_nothing_has_totals_and_facets()
    {
        var result = fixture.Sample.Search(new SearchRequest { Query = "water", Size = 0 });
        Assert.Empty(result.Hits);
        Assert.Null(result.NextCursor);
        Assert.Equal(fixture.Provisions.Count(provision => new NaiveWord("water").Matches(provision, NaiveScope.Anywhere)), result.Total.Articles);
        Assert.Throws<ArgumentOutOfRangeException>(() => fixture.Sample.Search(new SearchRequest { Size = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => fixture.Sample.Search(new SearchRequest { Size = SearchRequest.MaxSize + 1 }));
    }

    private IReadOnlyList<SearchHit> Search(SearchSort sort) =>
        fixture.Sample.Search(new SearchRequest { Query = "water OR stone OR озеро", Sort = sort, Size = SearchRequest.MaxSize }).Hits;
}
