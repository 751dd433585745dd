using System.Globalization;

namespace SearchService.Benchmarks;

/// <summary>What the benchmark of analyzers runs on.</summary>
internal sealed record AnalysisOptions
{
    public const string Usage = "--corpus FILE.jsonl [--lucene CLASSPATH] [--words N] [--rounds N]";

    /// <summary>Documents, a JSON object a line with "lang" and "text".</summary>
    public required string Corpus { get; init; }

    /// <summary>The jars of Apache Lucene 4.10, to measure against.</summary>
    public string? Lucene { get; init; }

    /// <summary>About how many words of each language are analysed in a round.</summary>
    public int Words { get; init; } = 500_000;

    /// <summary>How many rounds; the first two warm up, and of the others the median counts.</summary>
    public int Rounds { get; init; } = 7;

    /// <summary>The options of a command line, or null where it is not one.</summary>
    public static AnalysisOptions? Parse(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 == arguments.Count || !Usage.Contains(arguments[i] + ' ', StringComparison.Ordinal) || !values.TryAdd(arguments[i], arguments[i + 1]))
            {
                return null;
            }
        }

        return !values.TryGetValue("--corpus", out var corpus) ? null : new AnalysisOptions
        {
            Corpus = corpus,
            Lucene = values.GetValueOrDefault("--lucene"),
            Words = values.TryGetValue("--words", out var words) ? int.Parse(words, CultureInfo.InvariantCulture) : 500_000,
            Rounds = values.TryGetValue("--rounds", out var rounds) ? Math.Max(3, int.Parse(rounds, CultureInfo.InvariantCulture)) : 7,
        };
    }
}
