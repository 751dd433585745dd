namespace SearchService.Corpus.Structure;

/// <summary>A label that may be the heading of an article.</summary>
/// <param name="Paragraph">The paragraph it stands in.</param>
/// <param name="Label">The label, its positions in the paragraph.</param>
/// <param name="Strength">How much it looks like a heading by itself; below 0 it is a citation unless much speaks for it.</param>
/// <param name="Boundary">How many beginnings of annexes and documents stand before it, so that two candidates tell whether one lies between them.</param>
internal readonly record struct ArticleCandidate(int Paragraph, Label Label, double Strength, int Boundary);
