using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;

namespace SearchService.Search.Build;

/// <summary>What a build did; the librarian's receipt.</summary>
public sealed record BuildReport
{
    /// <summary>The id of the generation, or null when nothing was published.</summary>
    public string? Generation { get; init; }

    /// <summary>The number of works.</summary>
    public int Works { get; init; }

    /// <summary>The number of language versions.</summary>
    public int Expressions { get; init; }

    /// <summary>The number of provisions by language.</summary>
    public IReadOnlyDictionary<string, int> Provisions { get; init; } = new Dictionary<string, int>();

    /// <summary>The number of links by kind.</summary>
    public IReadOnlyDictionary<string, int> Links { get; init; } = new Dictionary<string, int>();

    /// <summary>What the lexicon was learned from beyond the one that the build began with.</summary>
    public LearnedFrom Learned { get; init; } = new(0, 0);

    /// <summary>What was not given but read from the texts.</summary>
    public IReadOnlyList<Inference> Inferred { get; init; } = [];

    /// <summary>The repairs, in the order of the sources; at most <see cref="MaxRepairs"/> are kept.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    /// <summary>How many repairs there were, by kind.</summary>
    public IReadOnlyDictionary<string, int> RepairCounts { get; init; } = new Dictionary<string, int>();

    /// <summary>What could not be used, and why.</summary>
    public IReadOnlyList<SkippedSource> Skipped { get; init; } = [];

    /// <summary>What is worth a look though it was used: concepts that the termbases have twice.</summary>
    public IReadOnlyList<SkippedSource> Remarks { get; init; } = [];

    /// <summary>The time in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>The size of the generation in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>How many repairs a report lists one by one.</summary>
    public const int MaxRepairs = 10_000;
}
