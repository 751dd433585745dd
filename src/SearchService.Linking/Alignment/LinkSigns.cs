namespace SearchService.Linking.Alignment;

/// <summary>What the confidence of a link is told from.</summary>
/// <param name="Content">The score of the content of the step it comes from.</param>
/// <param name="Pair">The score of the content of its two provisions alone.</param>
/// <param name="Number">1 where the trusted numbers agree, -1 where they do not, 0 where they are not trusted or not there.</param>
internal readonly record struct LinkSigns(double Content, double Pair, int Number);
