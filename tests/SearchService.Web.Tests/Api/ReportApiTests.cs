using System.Net;
using System.Xml.Linq;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Api;

public sealed class ReportApiTests(ServiceFixture service)
{
    [Fact]
    public async Task A_concordance_has_renderings_in_the_languages_asked_for()
    {
        var answer = (await service.Client.JsonAsync("/api/v1/concordance?term=water&lang=en&to=ru&examples=1")).Ok();
        var target = Assert.Single(answer["targets"].EnumerateArray());
        Assert.Equal("ru", target.GetProperty("lang").GetString());
        Assert.True(answer["found"].GetInt32() > 0);
        Assert.All(target.GetProperty("renderings").EnumerateArray(), rendering => Assert.InRange(rendering.GetProperty("examples").GetArrayLength(), 0, 1));
    }

    [Theory]
    [InlineData("/api/v1/concordance", "bad-parameter", "term")]
    [InlineData("/api/v1/concordance?term=sea&lang=fr", "bad-parameter", "lang")]
    [InlineData("/api/v1/concordance?term=sea&provisions=9999", "bad-parameter", "provisions")]
    [InlineData("/api/v1/concordance?term=sea%20OR%20lake", "query-syntax", null)]
    [InlineData("/api/v1/links.csv?minConfidence=2", "bad-parameter", "minConfidence")]
    [InlineData("/api/v1/links.tmx?kind=cites", "bad-parameter", "kind")]
    public async Task What_is_wrong_is_a_problem_that_names_it(string address, string type, string? parameter)
    {
        var answer = await service.Client.JsonAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Message.StatusCode);
        Assert.Equal("/problems/" + type, answer["type"].GetString());
        if (parameter is not null)
        {
            Assert.Equal(parameter, answer["parameter"].GetString());
        }
    }

    [Fact]
    public async Task Works_are_compared_one_by_one_and_page_by_page()
    {
        var all = (await service.Client.JsonAsync("/api/v1/consistency")).Ok();
        var first = all["works"].EnumerateArray().First().GetProperty("work").GetString()!;
        var one = (await service.Client.JsonAsync("/api/v1/consistency?work=" + first)).Ok();
        Assert.Equal(first, Assert.Single(one["works"].EnumerateArray()).GetProperty("work").GetString());
        var rest = (await service.Client.JsonAsync("/api/v1/consistency?cursor=" + first)).Ok();
        Assert.DoesNotContain(rest["works"].EnumerateArray(), work => work.GetProperty("work").GetString() == first);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.JsonAsync("/api/v1/consistency?work=nothing")).Message.StatusCode);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("jsonl", "application/jsonl")]
    [InlineData("tmx", "application/x-tmx+xml")]
    public async Task Links_are_exported_in_each_format_with_a_tag_and_a_name(string format, string type)
    {
        using var answer = await service.Client.GetAsync("/api/v1/links." + format, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal($"links.{format}", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Contains("translation", text, StringComparison.Ordinal);
        if (format == "tmx")
        {
            Assert.NotEmpty(XDocument.Parse(text).Descendants("tuv"));
        }
    }

    [Fact]
    public async Task Links_of_a_work_that_is_not_there_are_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.JsonAsync("/api/v1/links.csv?work=nothing")).Message.StatusCode);
    }
}
