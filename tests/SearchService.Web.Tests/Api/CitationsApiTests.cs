using System.Net;
using System.Text;
using System.Text.Json;
using SearchService.Search.Results;
using SearchService.Web.Pages.Rendering;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Api;

public sealed class CitationsApiTests(ServiceFixture service)
{
    [Theory]
    [InlineData("under Article 2 of the Water Agreement", "en")]
    [InlineData("Су ресурстарын қорғау туралы келісімнің 2-бабы бойынша", "kk")]
    [InlineData("согласно статье 2 Соглашения об охране водных ресурсов", "ru")]
    public async Task A_citation_leads_to_the_provision_in_the_language_of_the_text(string text, string lang)
    {
        var (status, body) = await PostAsync(JsonSerializer.Serialize(new { text, lang }));
        Assert.Equal(HttpStatusCode.OK, status);
        var citation = Assert.Single(body.GetProperty("citations").EnumerateArray());
        Assert.Equal("water-agreement-1998 art_2", citation.GetProperty("key").GetString());
        Assert.Equal($"water-agreement-1998/art_2@{lang}", citation.GetProperty("id").GetString());
        Assert.Equal($"/docs/water-agreement-1998/{lang}/art_2", citation.GetProperty("url").GetString());
        Assert.Equal(citation.GetProperty("text").GetString(), text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()]);
    }

    [Theory]
    [InlineData("{\"text\":\"\"}")]
    [InlineData("{\"text\":\"a\",\"lang\":\"xx\"}")]
    [InlineData("{\"txt\":\"a\"}")]
    [InlineData("null")]
    [InlineData("[")]
    public async Task A_wrong_body_is_a_problem(string json) => Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(json)).Status);

    [Fact]
    public async Task A_text_over_the_limit_is_a_problem_and_one_at_the_limit_is_not()
    {
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(JsonSerializer.Serialize(new { text = new string('a', 20_000) }))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(JsonSerializer.Serialize(new { text = new string('a', 20_001) }))).Status);
    }

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

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await service.Client.PostAsync(new Uri("/api/v1/citations", UriKind.Relative), content, TestContext.Current.CancellationToken);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (response.StatusCode, body.RootElement.Clone());
    }
}
