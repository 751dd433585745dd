namespace SearchService.Benchmarks.Indexing;

/// <summary>What the indexing benchmark runs on.</summary>
internal sealed record IndexingOptions
{
    public const string Usage = "--corpus FILE.jsonl [--lucene CLASSPATH] [--threads N] [--memory MB,MB] [--warm RUNS] [--rounds N] [--folder DIR]";

    /// <summary>Documents, a JSON object a line with "id" and "text".</summary>
    public required string Corpus { get; init; }

    /// <summary>The jars of Apache Lucene 4.10, analyzers included, to measure against.</summary>
    public string? Lucene { get; init; }

    /// <summary>How many threads add documents at most; one thread and this many are measured.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>The memory budgets in megabytes; the first is that of the timed runs, with all of them peaks are measured.</summary>
    public IReadOnlyList<int> Megabytes { get; init; } = [256];

    /// <summary>How often each indexer runs before it is timed.</summary>
    public int Warm { get; init; } = 2;

    /// <summary>How often each indexer is timed; its time is the median.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>Where the indexes are built; a folder of the system for temporary files otherwise.</summary>
    public string? Folder { get; init; }

    /// <summary>The options of a command line, or null where it is not one.</summary>
    public static IndexingOptions? Parse(IReadOnlyList<string> arguments)
    {
        var line = CommandLine.Parse(arguments, Usage);
        return line?.Find("--corpus") is not { } corpus ? null : new IndexingOptions
        {
            Corpus = corpus,
            Lucene = line.Find("--lucene"),
            Threads = (int)line.Number("--threads", 2),
            Megabytes = [.. (line.Find("--memory") ?? "256").Split(',').Select(int.Parse)],
            Warm = (int)line.Number("--warm", 2),
            Rounds = (int)line.Number("--rounds", 3),
            Folder = line.Find("--folder"),
        };
    }
}
