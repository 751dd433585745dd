namespace SearchService.Linking.Decisions;

/// <summary>A decision about two provisions; it holds in both directions.</summary>
/// <param name="Verdict">What was decided.</param>
/// <param name="One">The id of one provision.</param>
/// <param name="Other">The id of the other.</param>
/// <param name="Note">Why, in the librarian's words, or null.</param>
/// <param name="Line">The line of the file, from 1.</param>
public sealed record LinkDecision(LinkVerdict Verdict, string One, string Other, string? Note, int Line);
