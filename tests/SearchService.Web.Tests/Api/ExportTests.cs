using System.Net;
using System.Xml.Linq;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Api;

public sealed class ExportTests(ServiceFixture service)
{
    [Fact]
    public async Task The_table_has_a_line_for_every_hit()
    {
        var all = (await service.Client.JsonAsync("/api/v1/search?lang=en&size=100")).Ok();
        using var answer = await service.Client.GetAsync("/search.csv?lang=en", TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var lines = text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("id,url,citation,", lines[0], StringComparison.Ordinal);
        Assert.Equal(all["total.articles"].GetInt32(), lines.Length - 1);
        Assert.Contains("http://localhost/docs/water-agreement-1998/en/art_2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_is_valid_Atom_with_the_newest_work_first()
    {
        using var answer = await service.Client.GetAsync("/search.atom?lang=en", TestContext.Current.CancellationToken);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal(atom + "feed", feed.Name);
        foreach (var required in new[] { "id", "title", "updated" })
        {
            Assert.All(feed.Elements(atom + "entry").Prepend(feed), element => Assert.NotEqual("", element.Element(atom + required)!.Value));
        }

        var first = feed.Elements(atom + "entry").First();
        Assert.Contains(SampleData.Archive, first.Element(atom + "id")!.Value, StringComparison.Ordinal);
        Assert.NotNull(first.Element(atom + "author")?.Element(atom + "name"));
    }

    [Fact]
    public async Task Characters_that_XML_cannot_have_do_not_break_the_feed()
    {
        using var answer = await service.Client.GetAsync("/search.atom?q=water%01%0B%EF%BF%BE", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_JSON_beside_the_page_is_that_of_the_API()
    {
        var beside = (await service.Client.JsonAsync("/search.json?q=water&size=2")).Ok();
        var api = (await service.Client.JsonAsync("/api/v1/search?q=water&size=2")).Ok();
        Assert.Equal(api["hits"].GetRawText(), beside["hits"].GetRawText());
    }

    [Theory]
    [InlineData("/search.csv?q=%22open")]
    [InlineData("/search.atom?q=%22open")]
    [InlineData("/search.json?q=%22open")]
    public async Task Exports_answer_bad_syntax_like_the_API(string address) =>
        (await service.Client.JsonAsync(address)).Problem(HttpStatusCode.BadRequest, "query-syntax");
}
