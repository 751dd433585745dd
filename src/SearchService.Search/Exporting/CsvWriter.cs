using System.Text;

namespace SearchService.Search.Exporting;

/// <summary>Writes comma-separated values (RFC 4180) that a spreadsheet can open without running anything in them.</summary>
public static class CsvWriter
{
    /// <summary>Spreadsheets take a file for UTF-8 only when it begins with this mark.</summary>
    public const string Utf8Mark = "\uFEFF";

    /// <summary>Appends a line.</summary>
    public static void Line(StringBuilder csv, params ReadOnlySpan<string> cells)
    {
        ArgumentNullException.ThrowIfNull(csv);
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
