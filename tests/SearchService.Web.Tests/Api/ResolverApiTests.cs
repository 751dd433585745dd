using System.Net;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Api;

public sealed class ResolverApiTests(ServiceFixture service)
{
    [Theory]
    [InlineData("", "", "kk")]
    [InlineData("", "ru", "ru")]
    [InlineData("", "en-GB,en;q=0.9,ru;q=0.8", "en")]
    [InlineData("", "fr,ru;q=0.5,en;q=0.7", "en")]
    [InlineData("", "ru;q=0,en;q=0.1", "en")]
    [InlineData("", "fr,*;q=0.1", "kk")]
    [InlineData("", "fr", "kk")]
    [InlineData("?lang=ru", "en", "ru")]
    [InlineData("?lang=RU", "en", "ru")]
    [InlineData("?lang=fr", "en", "en")]
    [InlineData("", ";;;,q=%%,\u0001", "kk")]
    public async Task The_parameter_decides_then_Accept_Language_then_the_first(string query, string accept, string lang)
    {
        var answer = await service.Client.JsonAsync($"/id/{SampleData.Water}{query}", ("Accept-Language", accept));
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Equal($"/docs/{SampleData.Water}/{lang}", answer.Headers.Location?.OriginalString);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "/docs")]
    [InlineData("*/*", "/docs")]
    [InlineData("", "/docs")]
    [InlineData("application/json", "/api/v1/docs")]
    [InlineData("application/json, text/html;q=0.5", "/api/v1/docs")]
    [InlineData("text/html, application/json;q=0.9", "/docs")]
    public async Task Accept_decides_between_page_and_JSON(string accept, string start)
    {
        var answer = await service.Client.JsonAsync($"/id/{SampleData.Water}/art_2?lang=ru", ("Accept", accept));
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Equal($"{start}/{SampleData.Water}/ru/art_2", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_JSON_behind_the_redirect_is_there()
    {
        var answer = await service.Client.JsonAsync($"/id/{SampleData.Water}/art_2?lang=ru", ("Accept", "application/json"));
        (await service.Client.JsonAsync(answer.Headers.Location!.OriginalString)).Ok();
    }

    [Fact]
    public async Task An_alias_leads_to_its_work()
    {
        var answer = await service.Client.JsonAsync("/id/WA-98?lang=en");
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Equal($"/docs/{SampleData.Water}/en", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_name_of_several_works_gives_the_choice()
    {
        var answer = await service.Client.JsonAsync("/id/Twin%20Act?lang=ru");
        Assert.Equal(HttpStatusCode.MultipleChoices, answer.Status);
        Assert.Equal("application/json", answer.MediaType);
        Assert.Equal(
            [$"/docs/{SampleData.Archive}/ru", $"/docs/{SampleData.Water}/ru"],
            answer["matches"].EnumerateArray().Select(match => match.GetProperty("href").GetString()!).Order(StringComparer.Ordinal));
    }
}
