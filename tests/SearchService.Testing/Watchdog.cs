namespace SearchService.Testing;

/// <summary>Ends the test run, with the reason, when something takes so long that it must be taken for a hang.</summary>
/// <remarks>The patience is many times what the work takes on a busy machine; nobody learns anything from the time itself.</remarks>
public sealed class Watchdog : IDisposable
{
    private readonly Timer _timer;
    private readonly TimeSpan _patience;
    private volatile string _place = "";

    /// <summary>Begins to watch.</summary>
    public Watchdog(TimeSpan patience)
    {
        _patience = patience;
        _timer = new Timer(_ => Environment.FailFast($"A hang: {_place}"), null, patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Notes what is being done from now on, with new patience.</summary>
    public void Enter(string place)
    {
        _place = place;
        _timer.Change(_patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Watches no more.</summary>
    public void Dispose() => _timer.Dispose();
}
