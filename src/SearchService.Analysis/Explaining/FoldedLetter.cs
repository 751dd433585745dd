namespace SearchService.Analysis.Explaining;

/// <summary>A letter that was read as another.</summary>
/// <param name="Offset">Where it stands in the text.</param>
/// <param name="From">The letter in the text.</param>
/// <param name="To">The letter of the exact form.</param>
public readonly record struct FoldedLetter(int Offset, string From, string To);
