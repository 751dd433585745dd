namespace SearchService.Corpus.Mending;

/// <summary>A paragraph of the repaired text.</summary>
/// <param name="Text">The characters, without line feeds.</param>
/// <param name="HeadingLevel">1 to 6 for a Markdown heading, else 0.</param>
/// <param name="BlankBefore">Whether an empty line stands before it.</param>
internal readonly record struct SourceParagraph(MappedText Text, int HeadingLevel, bool BlankBefore);
