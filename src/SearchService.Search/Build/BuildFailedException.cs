using SearchService.Corpus.Model;

namespace SearchService.Search.Build;

/// <summary>A build that published nothing, and why.</summary>
public sealed class BuildFailedException : Exception
{
    /// <summary>Creates the error.</summary>
    public BuildFailedException(string message, IReadOnlyList<SkippedSource>? skipped = null)
        : base(message) => Skipped = skipped ?? [];

    /// <summary>The sources that could not be used.</summary>
    public IReadOnlyList<SkippedSource> Skipped { get; }
}
