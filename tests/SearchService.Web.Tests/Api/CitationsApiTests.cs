using System.Net;
using System.Text;
using System.Text.Json;
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

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await service.Client.PostAsync(new Uri("/api/v1/citations", UriKind.Relative), content, TestContext.Current.CancellationToken);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (response.StatusCode, body.RootElement.Clone());
    }
}
