using System.Text;
using System.Xml;
using SearchService.Search.Results;

namespace SearchService.Web.Api;

/// <summary>Writes hits as an Atom feed (RFC 4287).</summary>
internal static class SearchAtom
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static string Write(SearchRequest request, SearchResult result, DateTimeOffset built, string site)
    {
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, Encoding = Encoding.UTF8, NewLineChars = "\n" }))
        {
            var self = site + SearchUrl.Of("/search.atom", request);
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", self);
            Element(xml, "title", request.Query.Length == 0 ? "Provisions" : request.Query);
            Element(xml, "updated", Rfc3339(built));
            Link(xml, "self", self, "application/atom+xml");
            Link(xml, "alternate", site + SearchUrl.Of("/search", request), "text/html");
            if (result.NextCursor is { } next)
            {
                Link(xml, "next", site + SearchUrl.Of("/search.atom", request, cursor: next), "application/atom+xml");
            }

            foreach (var hit in result.Hits)
            {
                Entry(xml, hit, built, site);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Entry(XmlWriter xml, SearchHit hit, DateTimeOffset built, string site)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteAttributeString("xml", "lang", null, Xml(hit.Lang));
        Element(xml, "id", site + hit.Url);
        var named = hit.Heading.Length == 0 || hit.Citation.EndsWith(hit.Heading, StringComparison.Ordinal);
        Element(xml, "title", named ? hit.Citation : $"{hit.Citation} — {hit.Heading}");
        Element(xml, "updated", Rfc3339(built));
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", hit.Title);
        xml.WriteEndElement();
        Link(xml, "alternate", site + hit.Url, "text/html");
        Element(xml, "summary", string.Join(" … ", hit.Highlights.Select(highlight => highlight.Text)));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Xml(address));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Xml(text));

    private static string Rfc3339(DateTimeOffset time) => XmlConvert.ToString(time.ToUniversalTime());

    /// <summary>XML has no way to write control characters and halves of surrogate pairs.</summary>
    private static string Xml(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var allowed = rune.Value is '\t' or '\n' or '\r' || (rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF));
            clean.Append(allowed ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    private sealed class Utf8Text : StringWriter
    {
        public Utf8Text()
            : base(System.Globalization.CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
