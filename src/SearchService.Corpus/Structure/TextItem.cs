using SearchService.Corpus.Mending;

namespace SearchService.Corpus.Structure;

/// <summary>What a piece of a document is once the articles are chosen.</summary>
internal enum TextItemKind
{
    Paragraph,

    /// <summary>A heading of Markdown, or a line that is plainly one.</summary>
    Heading,

    Article,
    Container,

    /// <summary>The heading of an annex that begins a component.</summary>
    Annex,

    /// <summary>The first piece of another document in the same file.</summary>
    Document,
}

/// <summary>A piece of a document: a paragraph, or part of one where a heading stands in mid-line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The characters; of an article with its label.</param>
/// <param name="Label">The label, its positions in the text.</param>
/// <param name="HeadingLevel">The level of a heading of Markdown.</param>
internal readonly record struct TextItem(TextItemKind Kind, MappedText Text, Label Label, int HeadingLevel);
