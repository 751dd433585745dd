namespace SearchService.Search.Concordance;

/// <summary>A pair of segments and where the term stands in the first; a pair without the term says how frequent words are elsewhere.</summary>
internal sealed record TermSegment(SegmentWords From, SegmentWords To, IReadOnlyList<(int First, int Last)> Occurrences);
