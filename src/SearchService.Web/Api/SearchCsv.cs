using System.Globalization;
using System.Text;
using SearchService.Search.Results;

namespace SearchService.Web.Api;

/// <summary>Writes hits as comma-separated values (RFC 4180) in UTF-8.</summary>
internal static class SearchCsv
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static string Write(SearchResult result, string site)
    {
        // Spreadsheets take a file for UTF-8 only when it begins with the mark.
        var csv = new StringBuilder("\uFEFF");
        Line(csv, ["id", "url", "citation", "title", "label", "heading", "lang", "type", "date", "score", "passage"]);
        foreach (var hit in result.Hits)
        {
            Line(csv,
            [
                hit.Id, site + hit.Url, hit.Citation, hit.Title, hit.Label, hit.Heading, hit.Lang, hit.Type,
                hit.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                hit.Score.ToString("0.####", CultureInfo.InvariantCulture),
                string.Join(" … ", hit.Highlights.Where(highlight => highlight.Field == "body").Select(highlight => highlight.Text)),
            ]);
        }

        return csv.ToString();
    }

    private static void Line(StringBuilder csv, ReadOnlySpan<string> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            csv.Append(index > 0 ? "," : "");
            Cell(csv, cells[index]);
        }

        csv.Append("\r\n");
    }

    private static void Cell(StringBuilder csv, string text)
    {
        // A spreadsheet would run a cell that begins like a formula; the apostrophe makes it text.
        var guarded = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        if (guarded.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            csv.Append(guarded);
            return;
        }

        csv.Append('"').Append(guarded.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
