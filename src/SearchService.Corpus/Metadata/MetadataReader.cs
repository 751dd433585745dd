using SearchService.Corpus.Model;
using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Metadata;

/// <summary>Reads title, type, date, place and parties from a parsed document.</summary>
internal static class MetadataReader
{
    private const int MostPreambleParagraphs = 30;

    public static InferredMetadata Read(ParsedDocument document, string language)
    {
        var title = TitleReader.Read(document.Repaired.Paragraphs, language);
        var (date, place) = DateAndPlace(document, language);
        return new InferredMetadata(title, Type(document, title, language), date, place, Parties(document, language));
    }

    private static string? Type(ParsedDocument document, string title, string language) =>
        document.HasArticles ? DocumentTypes.Of(title, language)
        : document.Provisions.Any(provision => provision.Kind == ProvisionKind.References) ? "commentary"
        : null;

    /// <summary>The line of place and date below the title decides, then the final clauses.</summary>
    private static (DateOnly? Date, string? Place) DateAndPlace(ParsedDocument document, string language)
    {
        if (!document.HasArticles)
        {
            return (null, null);
        }

        foreach (var paragraph in Preamble(document))
        {
            if (SigningReader.PlaceLine(paragraph, language) is { Date: not null } line)
            {
                return line;
            }
        }

        var final = document.Provisions.FirstOrDefault(provision => provision is { Kind: ProvisionKind.FinalClauses, Eid: "final" });
        return final is null ? (null, null) : SigningReader.FinalClauses(final.Text, language);
    }

    private static IReadOnlyList<string> Parties(ParsedDocument document, string language) =>
        !document.HasArticles ? [] : Preamble(document).Select(paragraph => PartyReader.Read(paragraph, language)).FirstOrDefault(parties => parties.Count > 0) ?? [];

    private static IEnumerable<string> Preamble(ParsedDocument document) => document.Provisions.Count > 0 && document.Provisions[0].Kind == ProvisionKind.Preamble
        ? document.Provisions[0].Text.Split('\n').Take(MostPreambleParagraphs)
        : [];
}
