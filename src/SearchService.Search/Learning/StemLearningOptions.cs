namespace SearchService.Search.Learning;

/// <summary>What to learn stems from, and where to write them.</summary>
public sealed record StemLearningOptions
{
    /// <summary>The languages whose stems can be learned.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["kk", "ru"];

    /// <summary>Folders, or single .txt, .md, .jsonl or .ndjson files.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>kk or ru; texts in other languages are passed over.</summary>
    public required string Language { get; init; }

    /// <summary>The file for the stems.</summary>
    public required string StemFile { get; init; }

    /// <summary>The file for the words and pairs by which Kazakh words without spaces are parted, or null.</summary>
    public string? WordFile { get; init; }

    /// <summary>The name of the corpus, which becomes the beginning of the version; letters, digits, hyphens and full stops.</summary>
    public string Name { get; init; } = "own";
}
