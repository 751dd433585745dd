namespace SearchService.IndexBuild.Batch;

/// <summary>What a file of queries gave.</summary>
internal sealed record BatchSummary(int Queries, int Hits, double Seconds, IReadOnlyList<BatchProblem> Problems);

/// <summary>A line of the file that is no query as it stands.</summary>
internal sealed record BatchProblem(int Line, string Reason);
