namespace SearchService.Corpus.Mending;

/// <summary>A line of the cleaned source, trimmed.</summary>
/// <param name="Text">The characters.</param>
/// <param name="HeadingLevel">1 to 6 for a Markdown heading, else 0.</param>
/// <param name="BlankBefore">How many empty lines stand before it.</param>
/// <param name="Indent">How many spaces were cut from its start.</param>
/// <param name="IsRow">Whether it is laid out in columns, so that it must stay a line of its own.</param>
internal readonly record struct SourceLine(MappedText Text, int HeadingLevel, int BlankBefore, int Indent, bool IsRow);
