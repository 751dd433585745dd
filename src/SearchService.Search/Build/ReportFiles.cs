using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SearchService.Search.Build;

/// <summary>Writes a build report as report.json and as report.html, which needs no other file.</summary>
public static class ReportFiles
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The report as JSON.</summary>
    public static string Json(BuildReport report) => JsonSerializer.Serialize(report, s_json);

    /// <summary>Writes both files into a folder.</summary>
    public static void Write(BuildReport report, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "report.json"), Json(report));
        File.WriteAllText(Path.Combine(folder, "report.html"), Html(report));
    }

    private static string Html(BuildReport report)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        html.Append("<title>Index build report</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}");
        html.Append("table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style></head><body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>Index build report</h1>\n<p>Generation <code>{Encode(report.Generation)}</code>: {report.Works:N0} works in {report.Expressions:N0} language versions, {report.Bytes:N0} bytes, {report.Seconds:N1} seconds.</p>\n");
        Table(html, "Provisions", ["Language", "Number"], report.Provisions.Select(entry => new[] { entry.Key, Number(entry.Value) }));
        Table(html, "Links", ["Kind", "Number"], report.Links.Select(entry => new[] { entry.Key, Number(entry.Value) }));
        Table(html, "The lexicon was learned from", ["What", "Number"], [["new concepts", Number(report.Learned.Concepts)], ["confirmed links", Number(report.Learned.Links)]]);
        Table(html, "Skipped", ["File", "Line", "Reason"], report.Skipped.Select(skipped => new[] { skipped.File, skipped.Line == 0 ? "" : Number(skipped.Line), skipped.Reason }));
        Table(html, "Worth a look", ["File", "Line", "Remark"], report.Remarks.Select(remark => new[] { remark.File, Number(remark.Line), remark.Reason }));
        Table(html, "Inferred metadata", ["File", "Property", "Value"], report.Inferred.Select(inferred => new[] { inferred.File, inferred.Property, inferred.Value }));
        Table(html, "Repairs by kind", ["Kind", "Number"], report.RepairCounts.Select(entry => new[] { entry.Key, Number(entry.Value) }));
        Table(html, $"Repairs{(report.RepairCounts.Values.Sum() > report.Repairs.Count ? $" (the first {report.Repairs.Count:N0})" : "")}", ["File", "Line", "Kind", "Before", "After"], report.Repairs.Select(repair => new[] { repair.File, Number(repair.Line), repair.Kind, repair.Before, repair.After }));
        return html.Append("</body></html>\n").ToString();
    }

    private static void Table(StringBuilder html, string title, string[] columns, IEnumerable<string[]> rows)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(title)}</h2>\n");
        var body = string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{Encode(cell)}</td>"))}</tr>\n"));
        html.Append(body.Length == 0
            ? "<p>None.</p>\n"
            : $"<table><thead><tr>{string.Concat(columns.Select(column => $"<th scope=\"col\">{Encode(column)}</th>"))}</tr></thead><tbody>\n{body}</tbody></table>\n");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string? Encode(string? text) => WebUtility.HtmlEncode(text);
}
