using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SearchService.Web.Options;

namespace SearchService.Web.Http;

/// <summary>A token bucket for each client address: a burst at once, then a steady rate.</summary>
internal sealed class RateLimits : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter;
    private readonly int _burst;
    private readonly double _perSecond;

    public RateLimits(IOptions<ServiceOptions> options)
    {
        _burst = options.Value.RequestBurst;
        _perSecond = options.Value.RequestsPerMinute / 60.0;
        Enabled = options.Value.RequestsPerMinute > 0;
        _limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => Enabled
            ? RateLimitPartition.GetTokenBucketLimiter(ClientOf(context), _ => Bucket())
            : RateLimitPartition.GetNoLimiter(IPAddress.None));
    }

    public bool Enabled { get; }

    /// <summary>Hands the limiter to the framework.</summary>
    public void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = _limiter;
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (context, _) =>
        {
            var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 1;
            await ProblemResult.RateLimited(Math.Max(1, seconds)).ExecuteAsync(context.HttpContext);
        };
    }

    /// <summary>Tells a client on every answer how much is left.</summary>
    public Task WriteHeaders(HttpContext context, RequestDelegate next)
    {
        if (Enabled && context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null)
        {
            context.Response.OnStarting(() =>
            {
                var left = _limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0;
                var full = (_burst - left) / _perSecond;
                context.Response.Headers["RateLimit-Limit"] = Text(_burst);
                context.Response.Headers["RateLimit-Remaining"] = Text(left);
                context.Response.Headers["RateLimit-Reset"] = Text((long)Math.Ceiling(full));
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    public void Dispose() => _limiter.Dispose();

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private TokenBucketRateLimiterOptions Bucket()
    {
        // One token at a time keeps the wait of a refused client short; faster rates than one in 10 ms come in larger portions.
        var period = TimeSpan.FromSeconds(Math.Max(0.01, 1 / _perSecond));
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = _burst,
            TokensPerPeriod = Math.Max(1, (int)Math.Round(period.TotalSeconds * _perSecond)),
            ReplenishmentPeriod = period,
            AutoReplenishment = true,
            QueueLimit = 0,
        };
    }

    /// <summary>The address; of IPv6 the network of 64 bits, since one client has all of it.</summary>
    private static IPAddress ClientOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
