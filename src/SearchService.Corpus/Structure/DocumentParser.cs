using SearchService.Corpus.Mending;
using SearchService.Corpus.Model;

namespace SearchService.Corpus.Structure;

/// <summary>Makes a document of a source text: mends it and divides it into provisions.</summary>
/// <remarks>Thread-safe; linear in the length of the text but for the choice of articles.</remarks>
internal static class DocumentParser
{
    /// <summary>Parses a text that is in a known language.</summary>
    /// <param name="file">The name of the source in the list of repairs.</param>
    /// <param name="text">The decoded source.</param>
    /// <param name="language">The language as its two-letter code.</param>
    /// <param name="workId">The id of the work.</param>
    public static ParsedDocument Parse(string file, string text, string language, string workId)
    {
        var markdown = file.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        var repaired = TextRepairer.Repair(file, text, language, markdown);
        var parser = new StructureParser(language);
        var drafts = parser.Parse(repaired.Paragraphs);
        return new ParsedDocument(
            [.. drafts.Select(draft => ProvisionFactory.Create(draft, workId, language))], repaired, parser.HasArticles);
    }
}

/// <summary>A parsed source.</summary>
/// <param name="Provisions">The provisions in the order of the text.</param>
/// <param name="Repaired">The mended text they were made of, and the repairs.</param>
/// <param name="HasArticles">Whether it is divided by articles.</param>
internal sealed record ParsedDocument(IReadOnlyList<Provision> Provisions, RepairedText Repaired, bool HasArticles);
