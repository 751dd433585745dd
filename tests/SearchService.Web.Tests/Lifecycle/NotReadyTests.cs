using System.Net;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Lifecycle;

public sealed class NotReadyTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceFactory _factory;
    private readonly HttpClient _client;

    public NotReadyTests()
    {
        _factory = new ServiceFactory(("Index:Folder", _folder.Below("index")), ("Index:BuildWhenMissing", "false"), ("Index:PollMilliseconds", "20"));
        _client = _factory.Plain();
    }

    [Theory]
    [InlineData("/api/v1/search?q=water")]
    [InlineData("/api/v1/suggest?q=wa")]
    [InlineData("/api/v1/docs")]
    [InlineData("/api/v1/docs/a")]
    [InlineData("/api/v1/docs/a/en")]
    [InlineData("/api/v1/docs/a/en/art_1")]
    [InlineData("/api/v1/docs/a/en/art_1/equivalents")]
    [InlineData("/api/v1/parallel/a/art_1")]
    [InlineData("/api/v1/index")]
    [InlineData("/id/a")]
    [InlineData("/id/a/art_1")]
    [InlineData("/search.csv")]
    [InlineData("/search.atom")]
    [InlineData("/search.json")]
    public async Task Without_an_index_every_question_is_answered_later(string address)
    {
        var problem = (await _client.JsonAsync(address)).Problem(HttpStatusCode.ServiceUnavailable, "index-not-ready");
        Assert.True(problem.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    [Fact]
    public async Task Without_an_index_the_service_is_alive_and_says_why_it_is_not_ready()
    {
        Assert.Equal("live", (await _client.JsonAsync("/health/live")).Ok()["status"].GetString());
        var ready = await _client.JsonAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal("not_ready", ready["status"].GetString());
        Assert.NotEqual("", ready["reason"].GetString());
    }

    [Fact]
    public async Task What_needs_no_index_is_answered()
    {
        (await _client.JsonAsync("/openapi/v1.json")).Ok();
        (await _client.JsonAsync("/problems/query-syntax")).Ok();
        Assert.Equal(HttpStatusCode.OK, (await _client.JsonAsync("/swagger/index.html")).Status);
    }

    [Fact]
    public async Task A_mistaken_parameter_is_refused_even_without_an_index() =>
        (await _client.JsonAsync("/api/v1/search?query=x")).Problem(HttpStatusCode.BadRequest, "bad-parameter");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _factory.DisposeAsync();
        _folder.Dispose();
    }
}
