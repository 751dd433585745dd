using System.Net;
using Microsoft.Extensions.Options;
using SearchService.Search.Results;

namespace SearchService.Web.Options;

/// <summary>Finds every setting that is out of its range, so that one start shows all mistakes.</summary>
internal sealed class ServiceOptionsValidator : IValidateOptions<ServiceOptions>, IValidateOptions<IndexOptions>
{
    private const int Day = 24 * 60 * 60;

    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        (string Key, long Value, long Low, long High)[] ranges =
        [
            (nameof(options.MaxQueryLength), options.MaxQueryLength, 1, SearchRequest.MaxQueryLength),
            (nameof(options.MaxAnalyzedLength), options.MaxAnalyzedLength, 1, 100_000),
            (nameof(options.MaxPageSize), options.MaxPageSize, 1, SearchRequest.MaxSize),
            (nameof(options.MaxExportSize), options.MaxExportSize, 1, SearchRequest.MaxSize),
            (nameof(options.MaxExportLinks), options.MaxExportLinks, 1, int.MaxValue),
            (nameof(options.MaxRequestLineBytes), options.MaxRequestLineBytes, 1024, 1 << 20),
            (nameof(options.MaxRequestHeadersBytes), options.MaxRequestHeadersBytes, 1024, 1 << 20),
            (nameof(options.MaxRequestHeaders), options.MaxRequestHeaders, 8, 1000),
            (nameof(options.MaxConnections), options.MaxConnections, 1, 1_000_000),
            (nameof(options.HeadersTimeoutSeconds), options.HeadersTimeoutSeconds, 1, 600),
            (nameof(options.KeepAliveSeconds), options.KeepAliveSeconds, 1, Day),
            (nameof(options.RequestTimeoutSeconds), options.RequestTimeoutSeconds, 1, 600),
            (nameof(options.ShutdownSeconds), options.ShutdownSeconds, 0, 600),
            (nameof(options.RequestsPerMinute), options.RequestsPerMinute, 0, 10_000_000),
            (nameof(options.RequestBurst), options.RequestBurst, 1, 10_000_000),
        ];
        var failures = ranges.Where(range => range.Value < range.Low || range.Value > range.High)
            .Select(range => OutOfRange(ServiceOptions.Section, range.Key, range.Value, range.Low, range.High))
            .Concat(options.KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _))
                .Select(proxy => $"{ServiceOptions.Section}:{nameof(options.KnownProxies)} has '{proxy}', which is not an IP address."))
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    public ValidateOptionsResult Validate(string? name, IndexOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Folder))
        {
            failures.Add($"{IndexOptions.Section}:{nameof(options.Folder)} is empty; it must name the index folder.");
        }

        if (options.BuildWhenMissing && string.IsNullOrWhiteSpace(options.Data))
        {
            failures.Add($"{IndexOptions.Section}:{nameof(options.Data)} is empty; it must name what to build from, or {nameof(options.BuildWhenMissing)} must be false.");
        }

        if (options.PollMilliseconds is < 10 or > 3_600_000)
        {
            failures.Add(OutOfRange(IndexOptions.Section, nameof(options.PollMilliseconds), options.PollMilliseconds, 10, 3_600_000));
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string OutOfRange(string section, string key, long value, long low, long high) =>
        $"{section}:{key} is {value}; it must be from {low} to {high}.";
}
