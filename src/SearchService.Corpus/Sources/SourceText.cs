namespace SearchService.Corpus.Sources;

/// <summary>A source file, decoded.</summary>
/// <param name="File">The path relative to the data folder, with forward slashes.</param>
/// <param name="Text">The text without byte order mark.</param>
/// <param name="Sha256">The hash of the bytes, lower-case hex.</param>
/// <param name="Encoding">utf-8, utf-16 or windows-1251.</param>
internal sealed record SourceText(string File, string Text, string Sha256, string Encoding);
