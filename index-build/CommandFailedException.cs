namespace SearchService.IndexBuild;

/// <summary>A verb cannot go on; it carries what to tell and the exit status.</summary>
internal sealed class CommandFailedException(Failure failure, int exitCode) : Exception(failure.Message)
{
    public Failure Failure { get; } = failure;

    public int ExitCode { get; } = exitCode;
}
