using System.Net.Sockets;
using System.Text;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Http;

/// <summary>What only a real server shows: the bytes of a request that no client library would send.</summary>
public sealed class RawRequestTests(PortFixture service)
{
    [Theory]
    [InlineData("/api/v1/search?q=%00", 200)]
    [InlineData("/api/v1/search?q=%FF%FE", 200)]
    [InlineData("/api/v1/search?q=%ED%A0%80", 200)]
    [InlineData("/api/v1/search?q=%", 200)]
    [InlineData("/api/v1/search?q=%zz", 200)]
    [InlineData("/api/v1/search?q=\u00d0\u00b2\u00d0\u00be\u00d0\u00b4\u00d0\u00b0", 400)]
    [InlineData("/api/v1/search?q=\u00ff\u00fe", 400)]
    [InlineData("/api/v1/docs/%00", 400)]
    [InlineData("/api/v1/docs/%FF", 404)]
    [InlineData("/api/v1/docs/%zz", 404)]
    [InlineData("/api/v1/docs/../../../etc/passwd", 404)]
    [InlineData("//", 404)]
    [InlineData("nonsense", 405)]
    [InlineData("\u0001", 400)]
    public async Task A_malformed_address_is_the_fault_of_the_client(string target, int status)
    {
        var answer = await SendAsync($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_of_the_allowed_length_in_Cyrillic_fits_into_the_request_line()
    {
        var query = Uri.EscapeDataString(string.Join(' ', Enumerable.Repeat("охрана", 280)));
        Assert.True(query.Length > 10_000);
        var answer = await SendAsync($"GET /api/v1/search?q={query} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.DoesNotMatch("^HTTP/1.1 (414|5)", answer);
    }

    [Fact]
    public async Task A_request_line_over_the_limit_is_refused()
    {
        var answer = await SendAsync($"GET /api/v1/search?q={new string('x', 20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 414 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_over_the_limit_are_refused()
    {
        var answer = await SendAsync($"GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('x', 40_000)}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 431 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_refused()
    {
        var answer = await SendAsync("POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
        Assert.Matches("^HTTP/1.1 4", answer);
    }

    [Fact]
    public async Task HEAD_has_the_headers_of_GET_and_no_body()
    {
        var get = await SendAsync("GET /api/v1/search?q=water HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        var head = await SendAsync("HEAD /api/v1/search?q=water HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", head, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
        Assert.Equal(Line(get, "ETag:"), Line(head, "ETag:"));
    }

    [Fact]
    public async Task The_server_does_not_tell_its_name()
    {
        var answer = await SendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.DoesNotContain("\r\nServer:", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("X-Powered-By", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_service_tells_its_address_when_it_is_ready()
    {
        var (_, text) = await service.Log.WaitForAsync(line => line.Text.StartsWith("Ready: ", StringComparison.Ordinal));
        Assert.Contains(service.Client.BaseAddress!.Authority, text, StringComparison.Ordinal);
    }

    private static string? Line(string answer, string start) =>
        answer.Split("\r\n").FirstOrDefault(line => line.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private async Task<string> SendAsync(string request)
    {
        using var connection = new TcpClient(service.Client.BaseAddress!.Host, service.Client.BaseAddress.Port);
        await using var stream = connection.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // The server may refuse before it has read everything; what it answered counts.
        }

        var answer = new StringBuilder();
        var buffer = new byte[8192];
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken)) > 0;)
            {
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // The same: a connection that is reset behind the answer.
        }

        return answer.ToString();
    }
}
