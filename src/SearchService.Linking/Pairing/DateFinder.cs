using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchService.Linking.Pairing;

/// <summary>Finds dates: 10 июня 1997 года, 1997 жылғы 10 маусым, June 10, 1997, 10.06.1997.</summary>
internal static partial class DateFinder
{
    private const int NearestTokens = 3;
    private const int FirstYear = 1500;
    private const int LastYear = 2200;

    private static readonly string[][] s_months =
    [
        ["январ", "қаңтар", "january"], ["феврал", "ақпан", "february"], ["март", "наурыз", "march"], ["апрел", "сәуір", "april"], ["мая", "май", "мамыр", "may"],
        ["июн", "маусым", "june"], ["июл", "шілде", "july"], ["август", "тамыз", "august"], ["сентябр", "қыркүйек", "september"],
        ["октябр", "қазан", "october"], ["ноябр", "қараша", "november"], ["декабр", "желтоқсан", "december"],
    ];

    /// <summary>Adds the dates of a text as numbers of days.</summary>
    public static void Add(string text, HashSet<int> dates)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && Month(text.AsSpan(i)) is > 0 and var month && At(text, i, month) is { } date)
            {
                dates.Add(date.DayNumber);
            }
        }

        foreach (var match in Numeric().EnumerateMatches(text))
        {
            var parts = text.AsSpan(match.Index, match.Length);
            var (day, month, year) = (Number(parts[..2]), Number(parts[3..5]), Number(parts[6..]));
            if (month is >= 1 and <= 12 && year is >= FirstYear and <= LastYear && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                dates.Add(new DateOnly(year, month, day).DayNumber);
            }
        }
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b[0-9]{2}\.[0-9]{2}\.[0-9]{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    /// <summary>The day and the year are the numbers right behind the month and, where these do not say both, before it: the next date may begin behind the first word that is no number.</summary>
    private static DateOnly? At(string text, int month, int number)
    {
        int? day = null, year = null;
        Look(After(text, month).TakeWhile(token => char.IsAsciiDigit(token[0])), ref day, ref year);
        Look(Before(text, month), ref day, ref year);
        return day is { } d && year is { } y && d <= DateTime.DaysInMonth(y, number) ? new DateOnly(y, number, d) : null;
    }

    private static void Look(IEnumerable<string> tokens, ref int? day, ref int? year)
    {
        foreach (var token in tokens)
        {
            var digits = token.Length > 2 && !char.IsDigit(token[^1]) ? token[..^2] : token;
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                continue;
            }

            if (value is >= 1 and <= 31)
            {
                day ??= value;
            }
            else if (value is >= FirstYear and <= LastYear)
            {
                year ??= value;
            }
        }
    }

    private static IEnumerable<string> Before(string text, int at)
    {
        for (var (i, taken) = (at - 1, 0); i >= 0 && taken < NearestTokens; taken++)
        {
            while (i >= 0 && !char.IsLetterOrDigit(text[i]))
            {
                i--;
            }

            var end = i + 1;
            while (i >= 0 && char.IsLetterOrDigit(text[i]))
            {
                i--;
            }

            yield return text[(i + 1)..end];
        }
    }

    private static IEnumerable<string> After(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        for (var taken = 0; at < text.Length && taken < NearestTokens; taken++)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return text[start..at];
            }
        }
    }

    private static int Month(ReadOnlySpan<char> text)
    {
        for (var month = 0; month < s_months.Length; month++)
        {
            foreach (var name in s_months[month])
            {
                if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    return month + 1;
                }
            }
        }

        return 0;
    }
}
