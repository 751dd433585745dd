using System.Globalization;

namespace SearchService.Search.Query;

/// <summary>Reads dates and ranges of dates: 1997, 1997-06, 1997-06-10, 10.06.1997, 1998..2008, 2001-05.., ..2008.</summary>
public static class DateRange
{
    /// <summary>Reads a range; false where it is none.</summary>
    public static bool TryParse(string text, out DateOnly? from, out DateOnly? to)
    {
        from = to = null;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return TryParseDate(text, out from, out to);
        }

        var (left, right) = (text[..dots], text[(dots + 2)..]);
        if (left.Length == 0 && right.Length == 0)
        {
            return false;
        }

        if (left.Length > 0 && !TryParseDate(left, out from, out _))
        {
            return false;
        }

        return (right.Length == 0 || TryParseDate(right, out _, out to)) && !(from > to);
    }

    internal static RangeNode Parse(QueryField field, Lexeme value, int start)
    {
        if (value.Kind is LexemeKind.Word or LexemeKind.Phrase && TryParse(value.Text, out var from, out var to))
        {
            return new RangeNode(field, from, to, value.Text, start, value.End);
        }

        throw new QuerySyntaxException(
            $"\"{value.Text}\" is not a date or a range of dates.", "bad-range", value.Start, ["1997", "1997-06-10", "1998..2008"], null);
    }

    /// <summary>The first and the last day of a year, a month or a day.</summary>
    private static bool TryParseDate(string text, out DateOnly? first, out DateOnly? last)
    {
        first = last = null;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
        {
            (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }
        else if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            (first, last) = (month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        }
        else if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            first = last = day;
        }

        return first is not null;
    }
}
