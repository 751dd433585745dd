using System.Globalization;
using System.Text;
using System.Xml;
using SearchService.Search.Bitexts;

namespace SearchService.Search.Exporting;

/// <summary>Writes aligned texts in TMX 1.4, which translation tools read.</summary>
/// <remarks>
/// Each unit has the kind, the confidence, the method and the status of its link as properties, and each variant the id of its
/// provision. Characters that XML does not know become spaces.
/// </remarks>
internal static class TmxWriter
{
    public static IEnumerable<string> Write(IEnumerable<TranslationUnit> units, string? sourceLanguage, DateTimeOffset built)
    {
        yield return Head(sourceLanguage ?? "*all*", built);
        foreach (var unit in units)
        {
            yield return Unit(unit);
        }

        yield return "  </body>\n</tmx>\n";
    }

    private static string Head(string sourceLanguage, DateTimeOffset built) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<tmx version=\"1.4\">\n"
        + $"  <header creationtool=\"index-build\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"legal-search-index\" adminlang=\"en\" srclang=\"{Escaped(sourceLanguage)}\""
        + $" datatype=\"plaintext\" creationdate=\"{built.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}\"/>\n  <body>\n";

    private static string Unit(TranslationUnit unit)
    {
        var link = unit.Link;
        var tu = new StringBuilder();
        tu.Append(CultureInfo.InvariantCulture, $"    <tu tuid=\"{Escaped($"{link.From.Id}|{link.To.Id}|{unit.Number}")}\" srclang=\"{Escaped(link.From.Lang)}\" segtype=\"{SegmentType(unit.Kind)}\">\n");
        Property(tu, "x-kind", link.Kind, 6);
        Property(tu, "x-confidence", link.Confidence.ToString("0.###", CultureInfo.InvariantCulture), 6);
        Property(tu, "x-method", link.Method, 6);
        Property(tu, "x-status", link.Status, 6);
        Variant(tu, link.From, unit.From);
        Variant(tu, link.To, unit.To);
        return tu.Append("    </tu>\n").ToString();
    }

    /// <summary>Several sentences are a block; a heading is seldom a sentence.</summary>
    private static string SegmentType(SegmentKind kind) => kind switch
    {
        SegmentKind.Sentence => "sentence",
        SegmentKind.Heading => "phrase",
        _ => "block",
    };

    private static void Variant(StringBuilder tu, LinkEnd end, string text)
    {
        tu.Append(CultureInfo.InvariantCulture, $"      <tuv xml:lang=\"{Escaped(end.Lang)}\">\n");
        Property(tu, "x-provision", end.Id, 8);
        Property(tu, "x-work", end.Work, 8);
        tu.Append(CultureInfo.InvariantCulture, $"        <seg>{Escaped(text)}</seg>\n      </tuv>\n");
    }

    private static void Property(StringBuilder tu, string type, string value, int indent) =>
        tu.Append(' ', indent).Append(CultureInfo.InvariantCulture, $"<prop type=\"{type}\">{Escaped(value)}</prop>\n");

    /// <summary>The text for an element or an attribute in double quotes.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                escaped.Append(text, i++, 2);
                continue;
            }

            _ = text[i] switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                var c => escaped.Append(XmlConvert.IsXmlChar(c) ? c : ' '),
            };
        }

        return escaped.ToString();
    }
}
