using System.Globalization;

namespace SearchService.Web.Api;

/// <summary>A span of days with open or closed ends, as the parameter <c>date</c> writes it.</summary>
internal readonly record struct DateRange(DateOnly? From, DateOnly? To)
{
    private const string Separator = "..";

    /// <summary>Reads a year, month or day, or two with two dots between, one of which may be left out.</summary>
    public static bool TryParse(string text, out DateRange range)
    {
        var dots = text.IndexOf(Separator, StringComparison.Ordinal);
        var left = dots < 0 ? text : text[..dots];
        var right = dots < 0 ? text : text[(dots + Separator.Length)..];
        (DateOnly First, DateOnly Last)? first = null, last = null;
        range = default;
        if ((left.Length > 0 && (first = Period(left)) is null) || (right.Length > 0 && (last = Period(right)) is null))
        {
            return false;
        }

        range = new DateRange(first?.First, last?.Last);
        return (first ?? last) is not null && !(range.From > range.To);
    }

    /// <summary>The shortest form that reads as the same range.</summary>
    public override string ToString()
    {
        var years = From is null or { Month: 1, Day: 1 } && To is null or { Month: 12, Day: 31 };
        var from = Text(From, years);
        var to = Text(To, years);
        return from == to ? from : from + Separator + to;
    }

    private static string Text(DateOnly? date, bool year) =>
        date?.ToString(year ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static (DateOnly First, DateOnly Last)? Period(string text)
    {
        // The lengths keep out what the formats would accept besides, such as years of one digit.
        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        if (format is null || !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        return text.Length switch
        {
            4 => (day, new DateOnly(day.Year, 12, 31)),
            7 => (day, new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))),
            _ => (day, day),
        };
    }
}
