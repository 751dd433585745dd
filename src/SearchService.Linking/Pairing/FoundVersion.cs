namespace SearchService.Linking.Pairing;

/// <summary>Two documents that are versions of one work.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The other, in another language.</param>
/// <param name="Probability">How probable that is, calibrated; 1 where a librarian says so.</param>
/// <param name="Reasons">Why, in words.</param>
public sealed record FoundVersion(DocumentSignature One, DocumentSignature Other, double Probability, IReadOnlyList<string> Reasons);

/// <summary>Documents that are the versions of one work, one for each language.</summary>
/// <param name="Members">The documents in the order kk, ru, en, then others; the work has the id of the first.</param>
/// <param name="Pairs">The pairs by which they were found.</param>
public sealed record VersionGroup(IReadOnlyList<DocumentSignature> Members, IReadOnlyList<FoundVersion> Pairs);

/// <summary>What was found in a corpus.</summary>
/// <param name="Groups">The works that loose documents are versions of.</param>
/// <param name="Suggestions">Loose documents that look like a missing version of a work with metadata; nothing is joined by them.</param>
/// <param name="Problems">Decisions that could not be followed, by line, and why.</param>
public sealed record VersionFindings(IReadOnlyList<VersionGroup> Groups, IReadOnlyList<FoundVersion> Suggestions, IReadOnlyList<(int Line, string Reason)> Problems);
