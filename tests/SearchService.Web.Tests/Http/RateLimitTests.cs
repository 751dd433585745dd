using System.Globalization;
using System.Net;
using SearchService.Web.Tests.Service;

namespace SearchService.Web.Tests.Http;

public sealed class RateLimitTests(ServiceFixture service)
{
    [Fact]
    public async Task A_client_that_has_used_up_its_burst_is_told_when_to_come_back()
    {
        await using var factory = new ServiceFactory([.. service.Settings, ("Service:RequestsPerMinute", "1"), ("Service:RequestBurst", "3")]);
        using var client = factory.Plain();
        await ServiceFixture.WaitUntilReadyAsync(client);
        for (var left = 2; left >= 0; left--)
        {
            var good = (await client.JsonAsync("/api/v1/search?q=water")).Ok();
            Assert.Equal("3", Assert.Single(good.Headers.GetValues("RateLimit-Limit")));
            Assert.Equal(left.ToString(CultureInfo.InvariantCulture), Assert.Single(good.Headers.GetValues("RateLimit-Remaining")));
        }

        var refused = (await client.JsonAsync("/api/v1/search?q=water")).Problem(HttpStatusCode.TooManyRequests, "rate-limited");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 61);
        Assert.Equal("0", Assert.Single(refused.Headers.GetValues("RateLimit-Remaining")));
        Assert.True(int.Parse(Assert.Single(refused.Headers.GetValues("RateLimit-Reset")), CultureInfo.InvariantCulture) > 60);
        Assert.Equal(HttpStatusCode.OK, (await client.JsonAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.JsonAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task Without_a_limit_there_are_no_headers_of_one()
    {
        var answer = await service.Client.JsonAsync("/api/v1/index");
        Assert.False(answer.Headers.Contains("RateLimit-Limit"));
    }
}
