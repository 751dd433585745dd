namespace SearchService.Engine.Search.Collectors;

/// <summary>A document of the whole index and what each level of the sort saw in it.</summary>
/// <param name="Doc">The document.</param>
/// <param name="Score">Its score, NaN where no level needs scores.</param>
/// <param name="Keys">The keys, one for each level.</param>
public sealed record FieldDoc(int Doc, float Score, ValueList<SortKey> Keys);
