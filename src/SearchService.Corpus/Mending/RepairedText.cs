using SearchService.Corpus.Model;

namespace SearchService.Corpus.Mending;

/// <summary>A source as paragraphs of mended text, with the list of what was mended.</summary>
internal sealed record RepairedText(IReadOnlyList<SourceParagraph> Paragraphs, IReadOnlyList<Repair> Repairs);
