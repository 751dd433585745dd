using System.Net;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Api;

public sealed class AnalyzeApiTests(ServiceFixture service)
{
    [Fact]
    public async Task A_text_comes_back_as_tokens_with_the_chain_to_their_stems()
    {
        var answer = await service.Client.JsonAsync("/api/v1/analyze?text=" + Uri.EscapeDataString("бұл мемлекеттеріміздің"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("kk", answer.Body.GetProperty("lang").GetString());
        var token = answer.Body.GetProperty("tokens")[1];
        Assert.Equal(4, token.GetProperty("startOffset").GetInt32());
        Assert.Equal("мемлекет", token.GetProperty("stems")[0].GetString());
        var steps = token.GetProperty("stemming").GetProperty("readings")[0].GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(["plural", "our", "genitive"], steps.Select(step => step.GetProperty("names")[0].GetString()));
        Assert.Contains("kk+", answer.Body.GetProperty("analyzer").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lang=xx&text=a")]
    [InlineData("txt=a")]
    [InlineData("text=a&text=b")]
    public async Task A_wrong_parameter_is_a_problem(string query)
    {
        var answer = await service.Client.JsonAsync("/api/v1/analyze?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.EndsWith("bad-parameter", answer.Body.GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_a_problem_and_one_at_the_limit_is_not()
    {
        Assert.Equal(HttpStatusCode.OK, (await service.Client.JsonAsync("/api/v1/analyze?text=" + new string('a', 2000))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.Client.JsonAsync("/api/v1/analyze?text=" + new string('a', 2001))).Status);
        Assert.Equal(0, (await service.Client.JsonAsync("/api/v1/analyze")).Body.GetProperty("tokens").GetArrayLength());
    }

    [Theory]
    [InlineData("kk", "ілік септік")]
    [InlineData("ru", "родительный падеж")]
    [InlineData("en", "genitive")]
    public async Task The_page_names_the_suffixes_in_the_language_of_the_reader(string lang, string name)
    {
        var page = await service.Client.GetStringAsync($"/analyze?ui={lang}&text={Uri.EscapeDataString("<b>мемлекеттеріміздің</b>")}", TestContext.Current.CancellationToken);
        Assert.Contains(name, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>мемлекеттеріміздің", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", page, StringComparison.Ordinal);
    }
}
