namespace SearchService.Engine.Tests.Limits;

/// <summary>A clock on which a millisecond passes each time it is read, so that tests ask for work and never for time.</summary>
internal sealed class CountingClock : TimeProvider
{
    /// <summary>How often it was read.</summary>
    public int Reads { get; private set; }

    /// <summary>What happens at each reading, which gets its number.</summary>
    public Action<int>? Reading { get; init; }

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp()
    {
        Reads++;
        Reading?.Invoke(Reads);
        return Reads;
    }
}
