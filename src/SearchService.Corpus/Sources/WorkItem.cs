using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>A work with all its expressions and their provisions.</summary>
public sealed record WorkItem(Work Work) : CorpusItem;
