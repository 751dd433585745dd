using System.Globalization;

namespace SearchService.Linking.Mentions;

/// <summary>Reads days, months and years.</summary>
internal static class DateReader
{
    private const int FirstYear = 1500;
    private const int LastYear = 2199;

    /// <summary>The least bare number that is taken for a year though nothing says so.</summary>
    private const int FirstBareYear = 1800;

    private static readonly string[] s_kazakhYear = ["жыл", "жылы", "жылғы", "жылдың", "жылда", "жылдан", "жылға", "жылдағы", "жылының", "жылында", "жылдары", "жылдарға", "жылдардағы", "жылдарында", "жылдар"];
    private static readonly string[] s_russianYear = ["год", "года", "году", "годом", "годы", "годов", "годах", "годам", "гг"];

    /// <summary>Reads the date that begins at a token: 1997-06-10, or as much of it as is said.</summary>
    public static bool TryRead(MentionText text, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        if (text.IsDigits(at))
        {
            return TryReadNumeric(text, at, out key, out next)
                || TryReadYearFirst(text, at, out key, out next)
                || TryReadDayFirst(text, at, out key, out next)
                || TryReadYear(text, at, out key, out next);
        }

        if (text.IsSign(at, '«') || text.IsSign(at, '"') || text.IsSign(at, '“'))
        {
            return TryReadDayFirst(text, at, out key, out next);
        }

        return text.IsWord(at) && (TryReadMonthFirst(text, at, out key, out next) || TryReadDayFirst(text, at, out key, out next));
    }

    /// <summary>1997-06-10, 1997.06.10, 10.06.1997, 10/06/1997.</summary>
    private static bool TryReadNumeric(MentionText text, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        var sign = text[at + 1].Kind == MentionTokenKind.Sign ? text.Printed(at + 1)[0] : '\0';
        if (sign is not ('-' or '.' or '/') || !text.IsSign(at + 3, sign) || !text.IsGlued(at + 1) || !text.IsGlued(at + 2) || !text.IsGlued(at + 3) || !text.IsGlued(at + 4))
        {
            return false;
        }

        var (first, month, last) = (text.Value(at), text.Value(at + 2), text.Value(at + 4));
        var isYearFirst = sign == '-' || (sign == '.' && text[at].Length == 4);
        var (year, day) = isYearFirst ? (first, last) : (last, first);
        if (!IsYear(year) || !IsDay(year, month, day) || text[at + (isYearFirst ? 0 : 4)].Length != 4)
        {
            return false;
        }

        key = Day(year, month, day);
        next = YearWord(text, at + 5);
        return true;
    }

    /// <summary>1997 жылғы 10 маусымда, 1992 жылы ақпанда, 1997 жылғы маусымның 10-ы.</summary>
    private static bool TryReadYearFirst(MentionText text, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        var year = text.Value(at);
        if (text.Language != "kk" || !IsYear(year) || text[at].Length != 4)
        {
            return false;
        }

        var i = YearWord(text, at + 1);
        if (i == at + 1)
        {
            return false;
        }

        var (day, behindDay) = DayNumber(text, i);
        if (day > 0 && MonthNames.Of(text, behindDay) is > 0 and var month && IsDay(year, month, day))
        {
            (key, next) = (Day(year, month, day), behindDay + 1);
            return true;
        }

        if (MonthNames.Of(text, i) is not (> 0 and var alone))
        {
            return false;
        }

        (day, behindDay) = DayNumber(text, i + 1);
        var hasDay = day > 0 && IsDay(year, alone, day) && text.IsDash(i + 2) && text.IsGlued(i + 2);
        (key, next) = hasDay ? (Day(year, alone, day), behindDay) : (Month(year, alone), i + 1);
        return true;
    }

    /// <summary>10 июня 1997 года, 10 June 1997, 10th of June 1997, 10 маусым, первое июня.</summary>
    private static bool TryReadDayFirst(MentionText text, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        var (day, i) = DayNumber(text, at);
        if (day == 0)
        {
            return false;
        }

        i += text.Language == "en" && text.IsWord(i, "day") ? 1 : 0;
        i += text.Language == "en" && text.IsWord(i, "of") ? 1 : 0;
        var month = MonthNames.Of(text, i);
        if (month == 0)
        {
            return false;
        }

        i += 1 + (text.IsSign(i + 1, '.') && text.Language == "en" && text[i].Length <= 4 ? 1 : 0);
        var (year, behind) = YearAfter(text, i + (text.IsSign(i, ',') && text.Language == "en" ? 1 : 0));
        if (!IsDay(year > 0 ? year : 2000, month, day))
        {
            return false;
        }

        (key, next) = year > 0 ? (Day(year, month, day), behind) : (string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}"), i);
        return true;
    }

    /// <summary>June 10, 1997; June 1997; июнь 1997 года.</summary>
    private static bool TryReadMonthFirst(MentionText text, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        var month = MonthNames.Of(text, at);
        if (month == 0)
        {
            return false;
        }

        var i = at + 1 + (text.IsSign(at + 1, '.') && text.Language == "en" && text[at].Length <= 4 ? 1 : 0);
        var (year, behind) = YearAfter(text, i + (text.IsSign(i, ',') ? 1 : 0));
        if (year > 0)
        {
            (key, next) = (Month(year, month), behind);
            return true;
        }

        var (day, behindDay) = text.Language == "en" && text.IsDigits(i) ? DayNumber(text, i) : (0, i);
        if (day == 0)
        {
            return false;
        }

        (year, behind) = YearAfter(text, behindDay + (text.IsSign(behindDay, ',') ? 1 : 0));
        if (!IsDay(year > 0 ? year : 2000, month, day))
        {
            return false;
        }

        (key, next) = year > 0 ? (Day(year, month, day), behind) : (string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}"), behindDay);
        return true;
    }

    /// <summary>1997 года, 1997 жыл, and in every language a bare number of four digits that can be a year.</summary>
    private static bool TryReadYear(MentionText text, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        var year = text.Value(at);
        if (text[at].Length != 4 || !IsYear(year))
        {
            return false;
        }

        next = YearWord(text, at + 1);
        key = year.ToString(CultureInfo.InvariantCulture);
        return next > at + 1 || (year is >= FirstBareYear and < 2100 && !IsPartOfNumber(text, at));
    }

    /// <summary>Whether digits stand in something longer: 1.2000, 2000,5, 1997-V, № 2000.</summary>
    private static bool IsPartOfNumber(MentionText text, int at)
    {
        var behind = text.IsGlued(at + 1) && ((text[at + 1].Kind == MentionTokenKind.Sign && !text.IsSign(at + 1, ')') && !text.IsSign(at + 1, ']') && text.IsGlued(at + 2) && !IsYear(text.Value(at + 2)) && text[at + 2].Kind is MentionTokenKind.Digits) || text.IsWord(at + 1));
        var before = text.IsGlued(at) && (text.IsSign(at - 1, '.') || text.IsSign(at - 1, ',') || text.IsSign(at - 1, '/') || text.IsWord(at - 1)) && at > 1;
        return behind || before || text.IsSign(at - 1, '№');
    }

    /// <summary>The day of the month at a token: 10, 10th, 10-го, 10-ы, «10», tenth; 0 where there is none.</summary>
    private static (int Day, int Next) DayNumber(MentionText text, int at)
    {
        if (text[at].Kind == MentionTokenKind.Sign)
        {
            return text.IsDigits(at + 1) && text[at + 1].Length <= 2 && (text.IsSign(at + 2, '»') || text.IsSign(at + 2, '"') || text.IsSign(at + 2, '”'))
                && text.Value(at + 1) is >= 1 and <= 31 and var quoted ? (quoted, at + 3) : (0, at);
        }

        if (text.IsWord(at))
        {
            return NumberWords.For(text.Language).Ordinal(text.Folded(at), out var ordinal) && ordinal <= 31 ? (ordinal, at + 1) : (0, at);
        }

        if (!text.IsDigits(at) || text[at].Length > 2 || text.Value(at) is not (>= 1 and <= 31 and var day))
        {
            return (0, at);
        }

        var next = at + 1;
        next += text.Language == "en" && text.IsGlued(next) && text.Folded(next) is "st" or "nd" or "rd" or "th" ? 1 : 0;
        next += text.Language != "en" && text.IsDash(next) && text.IsGlued(next) && text.IsGlued(next + 1) && text.IsWord(next + 1) && text[next + 1].Length <= 4 ? 2 : 0;
        return (day, next);
    }

    private static (int Year, int Next) YearAfter(MentionText text, int at) =>
        text[at].Length == 4 && IsYear(text.Value(at)) ? (text.Value(at), YearWord(text, at + 1)) : (0, at);

    /// <summary>The token behind a word for year, if there is one at a token.</summary>
    private static int YearWord(MentionText text, int at)
    {
        var i = at;
        if (text.Language != "en" && text.IsDash(i) && text.IsGlued(i) && text.IsGlued(i + 1) && text.IsWord(i + 1) && text[i + 1].Length <= 2)
        {
            i += 2;
        }

        if (text.Language == "kk" ? text.IsWord(i, "ж") || text.IsWord(i, "жж") : text.Language == "ru" && (text.IsWord(i, "г") || text.IsWord(i, "гг")))
        {
            return i + (text.IsSign(i + 1, '.') ? 2 : 1);
        }

        var words = text.Language switch { "kk" => s_kazakhYear, "ru" => s_russianYear, _ => [] };
        foreach (var word in words)
        {
            if (text.IsWord(i, word))
            {
                return i + 1;
            }
        }

        return at;
    }

    private static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    private static bool IsDay(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static string Day(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");

    private static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
}
