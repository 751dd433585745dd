namespace SearchService.Search.Build;

/// <summary>What to build from and where to.</summary>
public sealed record BuildOptions
{
    /// <summary>Data folders, or single JSON Lines files.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>The index folder.</summary>
    public required string IndexFolder { get; init; }
}

/// <summary>Where a build stands.</summary>
/// <param name="Stage">reading, linking, writing, merging, checking, publishing.</param>
/// <param name="Done">How much of the stage is done, in its own unit.</param>
/// <param name="Total">How much there is to do, or 0 when not known.</param>
public readonly record struct BuildProgress(string Stage, long Done, long Total);

/// <summary>Builds a new generation beside the published one, checks it, and publishes it atomically.</summary>
public sealed class IndexBuild
{
    /// <summary>Builds; the report tells what was built and what was skipped. On any error nothing is published.</summary>
    public static BuildReport Run(BuildOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
