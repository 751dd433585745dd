using System.Xml;
using SearchService.Corpus.Model;

namespace SearchService.Linking.Terms;

/// <summary>Reads termbases in TBX-Basic, the exchange format for terminology (ISO 30042:2019), in its style with data categories as attributes.</summary>
/// <remarks>
/// Of an entry the identifier, the subject field and the terms by language are read; other data categories may be there and are
/// passed over. Definitions of entities are refused, so that a file cannot grow while it is read.
/// </remarks>
public static class TbxReader
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    /// <summary>Longer terms are sentences by mistake.</summary>
    private const int LongestTerm = 500;

    /// <summary>The largest file that is read, in characters.</summary>
    private const long LongestFile = 64 << 20;

    /// <summary>Adds the concepts of a file, and what is wrong in it. A file that is not XML gives what stands before the mistake.</summary>
    public static void Read(Stream stream, string file, ICollection<Concept> concepts, ICollection<SkippedSource> problems)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LongestFile,
            IgnoreComments = true,
        };
        using var xml = XmlReader.Create(stream, settings);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "tbx")
            {
                problems.Add(new SkippedSource(file, LineOf(xml), "The first element is not <tbx>; nothing is read."));
                return;
            }

            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "conceptEntry")
                {
                    using var entry = xml.ReadSubtree();
                    ReadConcept(entry, file, LineOf(xml), ids, concepts, problems);
                }
            }
        }
        catch (XmlException error)
        {
            problems.Add(new SkippedSource(file, error.LineNumber, $"Not well-formed: {error.Message} The rest of the file is left out."));
        }
    }

    private static void ReadConcept(
        XmlReader entry, string file, int line, HashSet<string> ids, ICollection<Concept> concepts, ICollection<SkippedSource> problems)
    {
        entry.Read();
        var id = entry.GetAttribute("id") ?? "";
        var subject = "";
        var language = "";
        var terms = new Dictionary<string, List<(string Term, int Line)>>(StringComparer.Ordinal);
        entry.Read();
        while (!entry.EOF)
        {
            if (entry.NodeType == XmlNodeType.Element && entry.LocalName == "langSec")
            {
                language = entry.GetAttribute("lang", XmlNamespace) ?? "";
            }
            else if (entry.NodeType == XmlNodeType.Element && entry.LocalName == "descrip" && entry.GetAttribute("type") == "subjectField")
            {
                subject = entry.ReadElementContentAsString().Trim();
                continue;
            }
            else if (entry.NodeType == XmlNodeType.Element && entry.LocalName == "term")
            {
                var at = LineOf(entry);
                AddTerm(terms, language, entry.ReadElementContentAsString().Trim(), file, at, problems);
                continue;
            }

            entry.Read();
        }

        if (id.Length > 0 && !ids.Add(id))
        {
            problems.Add(new SkippedSource(file, line, $"The id {id} is there twice; this concept is left out."));
        }
        else if (terms.Count < 2)
        {
            problems.Add(new SkippedSource(file, line, "The concept has terms in fewer than two languages; it is left out."));
        }
        else
        {
            concepts.Add(new Concept(id, subject, Each(terms, term => term.Term), line) { File = file, TermLines = Each(terms, term => term.Line) });
        }
    }

    private static void AddTerm(
        Dictionary<string, List<(string Term, int Line)>> terms, string language, string term, string file, int line, ICollection<SkippedSource> problems)
    {
        if (language.Length is 0 or > 35)
        {
            problems.Add(new SkippedSource(file, line, "The term stands in no <langSec> with xml:lang; it is left out."));
        }
        else if (term.Length is 0 or > LongestTerm)
        {
            problems.Add(new SkippedSource(file, line, $"The term has {term.Length} characters, not 1 to {LongestTerm}; it is left out."));
        }
        else
        {
            var list = terms.TryGetValue(language, out var known) ? known : terms[language] = [];
            if (list.Exists(other => other.Term == term))
            {
                problems.Add(new SkippedSource(file, line, $"The term “{term}” is there twice."));
                return;
            }

            list.Add((term, line));
            if (TermScript.Problem(term, language) is { } problem)
            {
                problems.Add(new SkippedSource(file, line, problem));
            }
        }
    }

    private static Dictionary<string, IReadOnlyList<T>> Each<T>(Dictionary<string, List<(string Term, int Line)>> terms, Func<(string Term, int Line), T> part) =>
        terms.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<T>)[.. pair.Value.Select(part)], StringComparer.Ordinal);

    private static int LineOf(XmlReader xml) => ((IXmlLineInfo)xml).LineNumber;
}
