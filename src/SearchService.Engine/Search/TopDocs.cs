namespace SearchService.Engine.Search;

/// <summary>The best documents of a search, best first, ties by document number.</summary>
/// <param name="TotalHits">How many documents match, these and those not listed.</param>
/// <param name="ScoreDocs">The best ones.</param>
/// <param name="IsPartial">Whether the search ended before it had seen everything; the total is then a lower bound.</param>
/// <param name="IsLowerBound">Whether documents that could not be among the best were left uncounted, as <see cref="SearchLimits.ExactTotalUpTo"/> allows.</param>
public sealed record TopDocs(int TotalHits, IReadOnlyList<ScoreDoc> ScoreDocs, bool IsPartial = false, bool IsLowerBound = false);
