namespace SearchService.Engine.Search;

/// <summary>The clock of one search: loops report their work to it and stop when it says so.</summary>
/// <remarks>
/// The clock is read once in a few thousand units of work: a unit is a document or a term looked at, some tens of nanoseconds, so
/// that both ends are noticed well within ten milliseconds. A loop that looks at many and may find none has to report on the way.
/// Cancellation throws, the end of the time only ends the search.
/// </remarks>
public sealed class SearchBudget
{
    private const int Interval = 4096;

    private CancellationToken _cancellation;
    private TimeProvider _clock = TimeProvider.System;
    private long _deadline;
    private int _left;

    /// <summary>Starts the clock.</summary>
    public SearchBudget(SearchLimits limits, CancellationToken cancellation) => Restart(limits, cancellation);

    /// <summary>Starts the clock of another search.</summary>
    internal void Restart(SearchLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _left = 0;
        IsPartial = IsOver = false;
        _cancellation = cancellation;
        _clock = limits.Clock;
        _deadline = limits.TimeBudget is { } time
            ? _clock.GetTimestamp() + (long)(time.TotalSeconds * _clock.TimestampFrequency)
            : long.MaxValue;
    }

    /// <summary>Whether something was left out.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Whether the time is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Reports work, in documents or terms looked at; false when the search must end.</summary>
    public bool Spend(int work = 1) => (_left -= work) > 0 || Check();

    /// <summary>Notes that something was left out for another reason than time.</summary>
    public void MarkPartial() => IsPartial = true;

    private bool Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (IsOver || _clock.GetTimestamp() >= _deadline)
        {
            _left = 0;
            IsOver = IsPartial = true;
            return false;
        }

        _left = Interval;
        return true;
    }
}
