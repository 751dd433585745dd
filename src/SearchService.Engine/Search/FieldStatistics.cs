namespace SearchService.Engine.Search;

/// <summary>The size of a field in the whole index, deleted documents included.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="MaxDoc">The number of documents of the index, with or without the field.</param>
/// <param name="DocCount">The number of documents that have a term in the field.</param>
/// <param name="SumTotalTermFreq">The number of occurrences of all terms, -1 where frequencies are not recorded.</param>
/// <param name="SumDocFreq">The number of postings.</param>
public readonly record struct FieldStatistics(string Field, int MaxDoc, int DocCount, long SumTotalTermFreq, long SumDocFreq);
