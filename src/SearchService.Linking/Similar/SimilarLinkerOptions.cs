namespace SearchService.Linking.Similar;

/// <summary>How similar provisions are looked for.</summary>
public sealed record SimilarLinkerOptions
{
    /// <summary>The least probability of a link.</summary>
    public double LeastProbability { get; init; } = 0.8;

    /// <summary>How many links a passage may have into one language, where several are equally good.</summary>
    public int MostEqual { get; init; } = 3;

    /// <summary>How many links a provision may have into one language, where its sentences say what several others say.</summary>
    public int MostInLanguage { get; init; } = 5;

    /// <summary>How many threads compare; the links are the same with any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether a pair, given by ids, is not to be linked; null where all may be.</summary>
    public Func<string, string, bool>? IsRejected { get; init; }
}
