using System.Globalization;

namespace SearchService.Web.Pages.Localization;

/// <summary>Forms of words behind numbers, and numbers and dates as each language writes them.</summary>
internal static class Wording
{
    private const int GroupedFrom = 10_000;

    /// <summary>The Russian form for a number: 1 статья, 2 статьи, 5 статей, 11 статей, 21 статья.</summary>
    public static string Russian(int number, string one, string few, string many) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 14, _) => many,
        (_, 1) => one,
        (_, >= 2 and <= 4) => few,
        _ => many,
    };

    /// <summary>The English form for a number.</summary>
    public static string English(int number, string one, string many) => number == 1 ? one : many;

    /// <summary>A number with its thousands apart; a number of four digits stays together, as in Russian and Kazakh print.</summary>
    public static string Grouped(int number, string separator) =>
        number < GroupedFrom && separator != ","
            ? number.ToString(CultureInfo.InvariantCulture)
            : number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", separator, StringComparison.Ordinal);

    /// <summary>A part of one in per cent; only what is certain is 100.</summary>
    public static int Percent(double part) => part >= 1 ? 100 : (int)Math.Clamp(Math.Floor(part * 100), 0, 99);
}
