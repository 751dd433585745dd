using SearchService.Corpus.Model;

namespace SearchService.Search.Learning;

/// <summary>What was learned.</summary>
public sealed record StemLearningReport
{
    /// <summary>The fingerprint of the stems: version and hash, as the manifest of an index has it.</summary>
    public required string Stems { get; init; }

    /// <summary>The fingerprint of the words, or null.</summary>
    public string? Words { get; init; }

    /// <summary>How many texts were in the language.</summary>
    public required int Texts { get; init; }

    /// <summary>How many were in another one.</summary>
    public required int OtherTexts { get; init; }

    /// <summary>How many words of the language were read.</summary>
    public required long WordsRead { get; init; }

    /// <summary>How many stems were learned.</summary>
    public required int StemCount { get; init; }

    /// <summary>The files that were written.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What could not be read, and why.</summary>
    public required IReadOnlyList<SkippedSource> Skipped { get; init; }

    /// <summary>The time in seconds.</summary>
    public required double Seconds { get; init; }
}
