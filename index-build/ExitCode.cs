namespace SearchService.IndexBuild;

/// <summary>What the program says by its exit status.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Ok = 0;

    /// <summary>It failed, and nothing was published; or what was asked for is not there; or the index is broken.</summary>
    public const int Failed = 1;

    /// <summary>It was done, but with sources or queries skipped.</summary>
    public const int DoneWithSkipped = 2;

    /// <summary>The command line or the query was wrong.</summary>
    public const int Usage = 64;
}
