namespace SearchService.Engine.Search.Collectors;

/// <summary>The first documents of a sorted search.</summary>
/// <param name="TotalHits">How many documents match, these and those not listed.</param>
/// <param name="Docs">The first ones.</param>
/// <param name="IsPartial">Whether the search ended before it had seen everything.</param>
public sealed record TopFieldDocs(int TotalHits, IReadOnlyList<FieldDoc> Docs, bool IsPartial = false);
