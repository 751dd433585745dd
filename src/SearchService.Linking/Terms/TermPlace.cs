namespace SearchService.Linking.Terms;

/// <summary>A term and where it stands in a termbase.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Term">The term.</param>
/// <param name="Subject">The subject field of its concept.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line of the term, from 1.</param>
public sealed record TermPlace(string Language, string Term, string Subject, string File, int Line);
