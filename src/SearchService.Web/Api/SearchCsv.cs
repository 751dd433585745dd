using System.Globalization;
using System.Text;
using SearchService.Search.Exporting;
using SearchService.Search.Results;

namespace SearchService.Web.Api;

/// <summary>Writes hits as comma-separated values (RFC 4180) in UTF-8.</summary>
internal static class SearchCsv
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static string Write(SearchResult result, string site)
    {
        var csv = new StringBuilder(CsvWriter.Utf8Mark);
        CsvWriter.Line(csv, "id", "url", "citation", "title", "label", "heading", "lang", "type", "date", "score", "passage");
        foreach (var hit in result.Hits)
        {
            CsvWriter.Line(
                csv,
                hit.Id, site + hit.Url, hit.Citation, hit.Title, hit.Label, hit.Heading, hit.Lang, hit.Type,
                hit.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                hit.Score.ToString("0.####", CultureInfo.InvariantCulture),
                string.Join(" … ", hit.Highlights.Where(highlight => highlight.Field == "body").Select(highlight => highlight.Text)));
        }

        return csv.ToString();
    }
}
