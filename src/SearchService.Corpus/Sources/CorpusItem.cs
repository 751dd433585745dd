namespace SearchService.Corpus.Sources;

/// <summary>What a source gives: a <see cref="WorkItem"/> or a <see cref="ProvisionItem"/>.</summary>
public abstract record CorpusItem;
