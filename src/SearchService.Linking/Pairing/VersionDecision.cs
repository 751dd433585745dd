namespace SearchService.Linking.Pairing;

/// <summary>What a librarian decided about two documents.</summary>
/// <param name="AreSame">Whether they are versions of one work.</param>
/// <param name="One">A document: the id of the work it is on its own, or the path of its file.</param>
/// <param name="Other">The other document.</param>
/// <param name="Note">Why, in the librarian's words, or null.</param>
/// <param name="Line">The line of the file, from 1.</param>
public sealed record VersionDecision(bool AreSame, string One, string Other, string? Note, int Line);
