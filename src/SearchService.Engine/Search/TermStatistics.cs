namespace SearchService.Engine.Search;

/// <summary>How common a term is in the whole index, deleted documents included.</summary>
/// <param name="Term">The term.</param>
/// <param name="DocFreq">The number of documents that have it.</param>
/// <param name="TotalTermFreq">The number of its occurrences, -1 where frequencies are not recorded.</param>
public readonly record struct TermStatistics(Term Term, int DocFreq, long TotalTermFreq);
