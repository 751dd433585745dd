using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Http;

public sealed class HeaderTests(ServiceFixture service)
{
    private const string Search = "/api/v1/search?q=water";

    [Theory]
    [InlineData(Search)]
    [InlineData("/api/v1/search?q=%22open")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/health/live")]
    [InlineData("/no/such/page")]
    public async Task Every_answer_has_the_headers_of_a_site_without_foreign_content(string address)
    {
        var answer = await service.Client.JsonAsync(address);
        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; connect-src 'self'; font-src 'self'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.Contains("Referrer-Policy"));
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
    }

    [Theory]
    [InlineData(Search)]
    [InlineData("/api/v1/docs")]
    [InlineData("/api/v1/docs/water-agreement-1998/ru/art_1")]
    [InlineData("/api/v1/index")]
    [InlineData("/search.csv?q=water")]
    public async Task An_answer_that_the_client_has_is_not_sent_again(string address)
    {
        var first = await service.Client.JsonAsync(address);
        var tag = first.Headers.ETag!;
        Assert.True(tag.IsWeak);
        var second = await service.Client.JsonAsync(address, ("If-None-Match", $"\"other\", {tag}"));
        Assert.Equal(HttpStatusCode.NotModified, second.Status);
        Assert.Equal("", second.Text);
        Assert.Equal(tag, second.Headers.ETag);
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("W/\"0\"")]
    [InlineData("nonsense")]
    public async Task Another_tag_gets_the_whole_answer(string tag) =>
        (await service.Client.JsonAsync(Search, ("If-None-Match", tag))).Ok();

    [Fact]
    public async Task The_tag_of_one_address_does_not_hide_the_error_of_another()
    {
        var tag = (await service.Client.JsonAsync(Search)).Headers.ETag!.ToString();
        (await service.Client.JsonAsync("/api/v1/search?q=%22open", ("If-None-Match", tag))).Problem(HttpStatusCode.BadRequest, "query-syntax");
    }

    [Fact]
    public async Task A_problem_has_no_tag_and_is_not_stored()
    {
        var answer = await service.Client.JsonAsync("/api/v1/docs/none");
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("br", Search, "application/json")]
    [InlineData("gzip", Search, "application/json")]
    [InlineData("br", "/api/v1/search?q=%22open", "application/problem+json")]
    [InlineData("gzip", "/search.csv", "text/csv")]
    [InlineData("br", "/search.atom", "application/atom+xml")]
    public async Task Text_is_compressed(string encoding, string address, string type)
    {
        var answer = await service.Client.JsonAsync(address, ("Accept-Encoding", encoding));
        Assert.Equal(encoding, Assert.Single(answer.Message.Content.Headers.ContentEncoding));
        Assert.Equal(type, answer.MediaType);
        await using var body = await answer.Message.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        Assert.NotEqual("", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Other_origins_may_read_the_API_without_credentials()
    {
        var answer = await service.Client.JsonAsync(Search, ("Origin", "https://example.org"));
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Contains("ETag", string.Join(",", answer.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_origins_are_kept_out_where_the_setting_says_so()
    {
        await using var factory = new ServiceFactory([.. service.Settings, ("Service:AllowAnyOrigin", "false")]);
        using var client = factory.Plain();
        await ServiceFixture.WaitUntilReadyAsync(client);
        var answer = await client.JsonAsync(Search, ("Origin", "https://example.org"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("POST", "/api/v1/search")]
    [InlineData("DELETE", "/api/v1/docs/water-agreement-1998")]
    [InlineData("PUT", "/id/water-agreement-1998")]
    public async Task Other_methods_are_refused_with_those_allowed(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var message = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        new JsonAnswer(message.StatusCode, message, text).Problem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Contains("GET", message.Content.Headers.Allow);
    }

    [Fact]
    public async Task Each_kind_of_problem_is_described_under_its_type()
    {
        var problem = await service.Client.JsonAsync("/api/v1/search?q=%22open");
        var description = (await service.Client.JsonAsync(problem["type"].GetString()!)).Ok();
        Assert.Equal(problem["title"].GetString(), description["title"].GetString());
        Assert.Equal(JsonValueKind.Number, description["status"].ValueKind);
    }

    [Fact]
    public async Task A_request_is_logged_without_its_words()
    {
        await service.Client.JsonAsync("/api/v1/search?q=negotiation%20confidential&lang=en");
        var words = await service.Log.WaitForAsync(line => line.Text.Contains("confidential", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Debug, words.Level);
        await service.Log.WaitForAsync(line => line.Text.StartsWith("GET /api/v1/search 200 in ", StringComparison.Ordinal));
        Assert.DoesNotContain(service.Log.All, line => line.Level > LogLevel.Debug && line.Text.Contains("confidential", StringComparison.Ordinal));
    }
}
