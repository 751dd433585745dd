using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SearchService.Web.Diagnostics;

/// <summary>The meter and the activity source of the service, for OpenTelemetry or <c>dotnet-counters</c> to listen to by name.</summary>
public sealed class SearchMetrics : IDisposable
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "SearchService";

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _zeroHits;

    /// <summary>Creates the instruments.</summary>
    public SearchMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _duration = meter.CreateHistogram<double>("search.duration", "s", "How long searches take.");
        _zeroHits = meter.CreateCounter<long>("search.zero_hits", "{search}", "Searches that found nothing.");
    }

    /// <summary>Activities of searches; they never carry the words of the query.</summary>
    public ActivitySource Activities { get; } = new(Name);

    /// <summary>Records one search.</summary>
    public void Record(double milliseconds, int hits, bool partial)
    {
        _duration.Record(milliseconds / 1000, new KeyValuePair<string, object?>("partial", partial));
        if (hits == 0)
        {
            _zeroHits.Add(1);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Activities.Dispose();
}
