namespace SearchService.Benchmarks.Links;

/// <summary>What the benchmark of links runs on.</summary>
internal sealed record LinkingOptions
{
    public const string Usage = "--shared DIR [--sizes N,N] [--threads N] [--folder DIR]";

    /// <summary>The folder of shared data: parallel texts and laws.</summary>
    public required string Shared { get; init; }

    /// <summary>How many provisions the corpora have.</summary>
    public IReadOnlyList<int> Sizes { get; init; } = [25_000, 50_000, 100_000];

    /// <summary>How many threads build.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Where corpora and indexes are built; a folder of the system for temporary files otherwise.</summary>
    public string? Folder { get; init; }

    /// <summary>The options of a command line, or null where it is not one.</summary>
    public static LinkingOptions? Parse(IReadOnlyList<string> arguments)
    {
        var line = CommandLine.Parse(arguments, Usage);
        return line?.Find("--shared") is not { } shared ? null : new LinkingOptions
        {
            Shared = shared,
            Sizes = [.. (line.Find("--sizes") ?? "25000,50000,100000").Split(',').Select(int.Parse)],
            Threads = (int)line.Number("--threads", 2),
            Folder = line.Find("--folder"),
        };
    }
}
