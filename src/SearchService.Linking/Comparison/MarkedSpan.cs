namespace SearchService.Linking.Comparison;

/// <summary>A part of one of two compared texts that differs.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Pair">The number of its counterpart among the spans of the other text: the other form, the other place, what stands there instead; -1 where there is none.</param>
public readonly record struct MarkedSpan(int Start, int End, DifferenceKind Kind, int Pair);
