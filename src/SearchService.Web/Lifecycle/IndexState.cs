namespace SearchService.Web.Lifecycle;

/// <summary>What the service is doing about its index, in words for health checks and for people who came too early.</summary>
/// <remarks>Thread-safe: one owner writes whole values, everybody reads.</remarks>
public sealed class IndexState
{
    private volatile string _reason = "The service is starting.";

    /// <summary>Why there is no index, for people. Only of interest while there is none.</summary>
    public string Reason => _reason;

    internal void Set(string reason) => _reason = reason;
}
