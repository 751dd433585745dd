namespace SearchService.Benchmarks;

/// <summary>What the engine benchmark runs on.</summary>
internal sealed record EngineOptions
{
    public const string Usage =
        "--corpus FILE.jsonl [--copies N] --queries FILE.tsv [--index DIR] [--lucene CLASSPATH] [--dump OUT.tsv] [--classes A,B] [--rounds N] [--warm SECONDS]";

    /// <summary>Documents, a JSON object a line with "id" and "text".</summary>
    public required string Corpus { get; init; }

    /// <summary>How many times as large the corpus is made by <see cref="BenchmarkCorpus"/>.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>Queries: class, language, band and text, with tabs between.</summary>
    public required string Queries { get; init; }

    /// <summary>Where the index is, or is to be built and kept; a temporary one otherwise.</summary>
    public string? Index { get; init; }

    /// <summary>The jars of Apache Lucene 4.10, to measure against.</summary>
    public string? Lucene { get; init; }

    /// <summary>Where to write the answers, in the form of the golden lists.</summary>
    public string? Dump { get; init; }

    /// <summary>The classes of queries to run; all where empty.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>How often each query is timed; its time is the median.</summary>
    public int Rounds { get; init; } = 7;

    /// <summary>How long each engine runs each class before it is timed.</summary>
    public double WarmSeconds { get; init; } = 3;

    /// <summary>The options of a command line, or null where it is not one.</summary>
    public static EngineOptions? Parse(IReadOnlyList<string> arguments)
    {
        var line = CommandLine.Parse(arguments, Usage);
        return line?.Find("--corpus") is not { } corpus || line.Find("--queries") is not { } queries ? null : new EngineOptions
        {
            Corpus = corpus,
            Copies = (int)line.Number("--copies", 1),
            Queries = queries,
            Index = line.Find("--index"),
            Lucene = line.Find("--lucene"),
            Dump = line.Find("--dump"),
            Classes = line.Find("--classes")?.Split(',') ?? [],
            Rounds = (int)line.Number("--rounds", 7),
            WarmSeconds = line.Number("--warm", 3),
        };
    }
}
