namespace SearchService.Search.Build;

/// <summary>Documents without metadata that the build takes for language versions of one work, or thinks may be.</summary>
/// <param name="Work">The id of the work: that of its first document, or of the work with metadata that it may belong to.</param>
/// <param name="Documents">The ids that the documents would have on their own, with their files.</param>
/// <param name="Pairs">Which two are versions, how probably and why.</param>
/// <param name="IsJoined">Whether they are one work in the index; otherwise it is a suggestion.</param>
public sealed record PairedVersions(string Work, IReadOnlyList<string> Documents, IReadOnlyList<PairedVersion> Pairs, bool IsJoined);

/// <summary>Why two documents are taken for versions of one work.</summary>
/// <param name="One">The first document.</param>
/// <param name="Other">The second document.</param>
/// <param name="Probability">How probable it is, 0 to 1; 1 where a librarian says so.</param>
/// <param name="Reasons">Why.</param>
public sealed record PairedVersion(string One, string Other, double Probability, IReadOnlyList<string> Reasons);
