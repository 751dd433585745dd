using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>A work with its expressions.</summary>
/// <param name="Work">The work.</param>
public sealed record WorkItem(Work Work) : CorpusItem
{
    /// <summary>The data folder of a text without metadata, which its file is relative to; null for a work with metadata.</summary>
    public string? LooseIn { get; init; }
}
