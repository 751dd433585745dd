using SearchService.Search.Results;
using SearchService.Web.Pages.Rendering;

namespace SearchService.Browser.Tests;

public sealed class CitedRunsTests
{
    [Fact]
    public void The_text_of_a_page_is_cut_at_its_citations_and_nothing_is_lost()
    {
        CitationView[] citations =
        [
            new(0, 4, "", "a", "named", "w", null, "/docs/w/en", null), new(6, 8, "", "b", "unknown", null, null, null, null),
            new(10, 12, "", "c", "bare", "own", null, "/docs/own/en/art_1", null), new(14, 20, "", "d", "named", "w", null, "/docs/w/en/art_2", null),
        ];
        var runs = CitedRuns.Of(citations, 2, 25, "/docs/own/en/art_1").ToList();
        Assert.Equal([(2, 14, null), (14, 20, "d"), (20, 25, null)], runs.Select(run => (run.Start, run.End, run.Citation?.Key)));
    }
}
