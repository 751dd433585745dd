namespace SearchService.Corpus.Model;

/// <summary>One mending of a source text, certain enough to be shown; the librarian sees each in the build report.</summary>
/// <param name="File">The source, relative to its data folder.</param>
/// <param name="Line">The line in the source, from 1.</param>
/// <param name="Kind">What was mended: look-alike, glued-words, soft-hyphen, hyphenation, spaces, dots, broken-line, markup.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there now.</param>
public sealed record Repair(string File, int Line, string Kind, string Before, string After);

/// <summary>A source, or a record of one, that could not be used; the others were.</summary>
/// <param name="File">The source, relative to its data folder.</param>
/// <param name="Line">The line, from 1, or 0 where the whole file is meant.</param>
/// <param name="Reason">What is wrong, with the values that are wrong.</param>
public sealed record SkippedSource(string File, int Line, string Reason);
