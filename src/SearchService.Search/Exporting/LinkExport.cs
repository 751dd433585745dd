using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchService.Search.Exporting;

/// <summary>Writes links as a file, piece by piece, so that a file of any size needs no memory.</summary>
internal static class LinkExport
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The pieces of the file in their order.</summary>
    public static IEnumerable<string> Write(LinkSource source, LinkExportRequest request, LinkExportFormat format, DateTimeOffset built) => format switch
    {
        LinkExportFormat.Csv => Csv(source.Links(request)),
        LinkExportFormat.Jsonl => source.Links(request).Select(link => JsonSerializer.Serialize(link, s_json) + "\n"),
        _ => TmxWriter.Write(source.Units(request), request.From, built),
    };

    private static IEnumerable<string> Csv(IEnumerable<ExportedLink> links)
    {
        var line = new StringBuilder(CsvWriter.Utf8Mark);
        CsvWriter.Line(
            line, "from", "to", "kind", "confidence", "status", "method", "from_work", "from_lang", "from_label", "from_heading", "from_url",
            "to_work", "to_lang", "to_label", "to_heading", "to_url", "same_number", "length", "numbers", "shared_numbers", "names", "shared_names",
            "matched_terms", "note");
        yield return line.ToString();
        foreach (var link in links)
        {
            line.Clear();
            Line(line, link);
            yield return line.ToString();
        }
    }

    private static void Line(StringBuilder line, ExportedLink link)
    {
        var (from, to, why) = (link.From, link.To, link.Evidence);
        CsvWriter.Line(
            line, from.Id, to.Id, link.Kind, Number(link.Confidence), link.Status, link.Method,
            from.Work, from.Lang, from.Label, from.Heading, from.Url, to.Work, to.Lang, to.Label, to.Heading, to.Url,
            why.SameNumber is { } same ? same ? "yes" : "no" : "", Number(why.Length), Number(why.Numbers), string.Join("; ", why.SharedNumbers),
            Number(why.Names), string.Join("; ", why.SharedNames), string.Join("; ", why.MatchedTerms.Select(pair => $"{pair.From} = {pair.To}")), why.Note ?? "");
    }

    private static string Number(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";
}
