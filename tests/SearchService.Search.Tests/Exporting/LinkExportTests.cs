using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SearchService.Linking.Model;
using SearchService.Search.Bitexts;
using SearchService.Search.Exporting;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Exporting;

public sealed class LinkExportTests(SearchFixture fixture)
{
    [Fact]
    public void Every_translation_is_exported_once_from_the_first_language()
    {
        var links = fixture.Corpus.Links(new LinkExportRequest { Kind = LinkKind.Translation }).ToList();
        Assert.Equal(links.Count, links.Select(link => string.Join('|', new[] { link.From.Id, link.To.Id }.Order(StringComparer.Ordinal))).Distinct().Count());
        Assert.Equal(["kk", "ru"], links.Select(link => link.From.Lang).Distinct().Order(StringComparer.Ordinal));
        var all = fixture.Corpus.Links(new LinkExportRequest { From = "en", Kind = LinkKind.Translation }).Count();
        Assert.Equal(all, links.Count(link => link.To.Lang == "en"));
    }

    [Fact]
    public void Filters_leave_what_they_name()
    {
        var links = fixture.Corpus.Links(new LinkExportRequest { Work = "udhr-1948", From = "ru", To = "kk", MinConfidence = 0.9 }).ToList();
        Assert.True(links.Count >= 20, $"{links.Count}");
        Assert.All(links, link => Assert.Equal(("udhr-1948", "ru", "kk"), (link.From.Work, link.From.Lang, link.To.Lang)));
        Assert.All(links, link => Assert.InRange(link.Confidence, 0.9, 1));
        Assert.Empty(fixture.Corpus.Links(new LinkExportRequest { Work = "nothing" }));
    }

    [Fact]
    public void A_translation_memory_keeps_the_rules_of_TMX_and_its_segments_are_in_the_texts()
    {
        var tmx = XDocument.Parse(Text(LinkExportFormat.Tmx));
        TmxRules.Check(tmx);
        var units = tmx.Root!.Element("body")!.Elements().ToList();
        Assert.True(units.Count > 500, $"{units.Count}");
        Assert.True(units.Count(unit => unit.Attribute("segtype")!.Value == "sentence") > units.Count / 2, "Sentences are the smallest part.");
        foreach (var variant in units.SelectMany(unit => unit.Elements("tuv")))
        {
            var provision = fixture.Corpus.Provision(variant.Elements("prop").First(prop => prop.Attribute("type")!.Value == "x-provision").Value)!;
            Assert.Equal(provision.Lang, variant.Attribute(XNamespace.Xml + "lang")!.Value);
            Assert.True(provision.Text.Contains(variant.Element("seg")!.Value, StringComparison.Ordinal) || provision.Heading == variant.Element("seg")!.Value, provision.Id);
        }
    }

    [Fact]
    public void Signs_of_XML_and_characters_that_it_does_not_know_do_no_harm()
    {
        var link = fixture.Corpus.Links(new LinkExportRequest { Work = "udhr-1948" }).First();
        const string Hostile = "a < b && \"c\" > 'd' ]]> \u0001\uFFFE \uD83D\uDE00 \uD800 <seg>";
        var text = string.Concat(TmxWriter.Write([new TranslationUnit(link, 0, SegmentKind.Block, Hostile, Hostile)], null, DateTimeOffset.UnixEpoch));
        var file = XDocument.Parse(text);
        TmxRules.Check(file);
        Assert.Equal("a < b && \"c\" > 'd' ]]>    \uD83D\uDE00   <seg>", file.Descendants("seg").First().Value);
    }

    [Fact]
    public void The_table_and_the_lines_have_the_same_links_in_the_same_order()
    {
        var lines = Text(LinkExportFormat.Jsonl).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var rows = Rows(Text(LinkExportFormat.Csv)).ToList();
        Assert.Equal("\uFEFFfrom", rows[0][0]);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Equal(
            lines.Select(line => (line.GetProperty("from").GetProperty("id").GetString(), line.GetProperty("to").GetProperty("id").GetString())),
            rows.Skip(1).Select(row => ((string?)row[0], (string?)row[1])));
        Assert.Equal(Text(LinkExportFormat.Csv), Text(LinkExportFormat.Csv));
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_made_text()
    {
        var line = new StringBuilder();
        CsvWriter.Line(line, "=1+1", "+a", "-b", "@c", "d\"e", "f,g", "h\r\ni", "plain");
        Assert.Equal("'=1+1,'+a,'-b,'@c,\"d\"\"e\",\"f,g\",\"h\r\ni\",plain\r\n", line.ToString());
    }

    private string Text(LinkExportFormat format) => string.Concat(fixture.Corpus.ExportLinks(new LinkExportRequest(), format));

    /// <summary>Reads a table as RFC 4180 has it.</summary>
    private static IEnumerable<List<string>> Rows(string csv)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append(csv[i++]);
            }
            else if (csv[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (csv[i] is ',' or '\n'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else if (quoted || csv[i] != '\r')
            {
                cell.Append(csv[i]);
            }
        }
    }
}
