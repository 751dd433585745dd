using System.Globalization;

namespace SearchService.Linking.Mentions;

/// <summary>Reads numbers, in digits and in words.</summary>
internal static class NumberReader
{
    /// <summary>How many words one number has at most.</summary>
    private const int MostWords = 16;

    private const int MostDigits = 24;
    private const string Vulgar = "½⅓⅔¼¾⅕⅛";

    private static readonly string[] s_vulgar = ["1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/8"];

    /// <summary>Words for years, months, weeks, days and hours, behind which even the number one counts.</summary>
    private static readonly HashSet<string> s_units = new(StringComparer.Ordinal)
    {
        "year", "month", "week", "day", "hour", "год", "года", "году", "месяц", "месяца", "неделя", "недели", "недели", "день", "дня", "час", "часа", "суток",
        "жыл", "жылдан", "жылдың", "жылға", "ай", "айдан", "айдың", "апта", "күн", "күннен", "сағат", "календарный", "calendar", "күнтізбелік",
    };

    /// <summary>Reads the number that begins at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="key">The number as digits, with a point; a fraction as 1/3.</param>
    /// <param name="next">The token behind it.</param>
    public static bool TryRead(MentionText text, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        return text[at].Kind switch
        {
            MentionTokenKind.Digits => TryReadDigits(text, at, out key, out next),
            MentionTokenKind.Word => TryReadWords(text, at, out key, out next),
            MentionTokenKind.Sign when Vulgar.IndexOf(text.Printed(at)[0], StringComparison.Ordinal) is >= 0 and var i => Give(s_vulgar[i], at + 1, out key, out next),
            _ => false,
        };
    }

    private static bool Give(string value, int behind, out string key, out int next)
    {
        (key, next) = (value, behind);
        return true;
    }

    private static bool TryReadDigits(MentionText text, int at, out string key, out int next)
    {
        next = Groups(text, at, out var digits);
        if (text.IsSign(next, '/') && text.IsGlued(next) && text.IsDigits(next + 1) && text.IsGlued(next + 1) && digits.Length <= 3 && text[next + 1].Length <= 3)
        {
            key = $"{digits.TrimStart('0')}/{text.Printed(next + 1).TrimStart('0')}";
            next += 2;
            return true;
        }

        digits = Decimals(text, ref next, digits);
        if (digits.Length > MostDigits)
        {
            key = digits;
            return true;
        }

        var value = decimal.Parse(digits, CultureInfo.InvariantCulture);
        if (NumberWords.For(text.Language).Scale(text.Folded(next), out var scale) && value < 1_000_000_000)
        {
            value *= scale;
            next++;
            next += text.IsSign(next, '.') && text[next - 1].Length <= 4 && text.IsGlued(next) && !text.IsCapital(next + 1) ? 1 : 0;
        }

        key = Format(value);
        return true;
    }

    /// <summary>The digits of 1 000 000, of 1,000,000 and of 1.000.000.</summary>
    private static int Groups(MentionText text, int at, out string digits)
    {
        digits = text.Printed(at).ToString();
        var next = at + 1;
        if (digits.Length > 3 || digits[0] == '0')
        {
            return next;
        }

        if (IsGroupBySpace(text, next))
        {
            while (IsGroupBySpace(text, next) && digits.Length < MostDigits)
            {
                digits += text.Printed(next++).ToString();
            }

            return next;
        }

        foreach (var sign in ",.")
        {
            var end = next;
            var grouped = digits;
            while (text.IsSign(end, sign) && text.IsGlued(end) && text[end + 1].Length == 3 && text.IsDigits(end + 1) && text.IsGlued(end + 1) && grouped.Length < MostDigits)
            {
                grouped += text.Printed(end + 1).ToString();
                end += 2;
            }

            var isOne = text.Language == "en" ? sign == ',' : grouped.EndsWith("000", StringComparison.Ordinal);
            if (end - next > 2 || (end > next && isOne))
            {
                digits = grouped;
                return end;
            }
        }

        return next;
    }

    private static bool IsGroupBySpace(MentionText text, int i)
    {
        if (!text.IsDigits(i) || text[i].Length != 3 || text[i].Start - text[i - 1].End != 1 || (text.IsGlued(i + 1) && text.IsDigits(i + 1)))
        {
            return false;
        }

        return text.Text[text[i].Start - 1] is ' ' or '\u00a0' or '\u2009' or '\u202f';
    }

    /// <summary>Adds the digits behind a decimal comma or point.</summary>
    private static string Decimals(MentionText text, ref int next, string digits)
    {
        var isDecimal = (text.IsSign(next, ',') || text.IsSign(next, '.')) && text.IsGlued(next) && text.IsDigits(next + 1) && text.IsGlued(next + 1)
            && !((text.IsSign(next + 2, '.') || text.IsSign(next + 2, ',')) && text.IsGlued(next + 2) && text.IsDigits(next + 3) && text.IsGlued(next + 3));
        if (!isDecimal)
        {
            return digits;
        }

        next += 2;
        return $"{digits}.{text.Printed(next - 1)}";
    }

    private static bool TryReadWords(MentionText text, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        var words = NumberWords.For(text.Language);
        if (TryReadFraction(text, words, at, out key, out next))
        {
            return true;
        }

        if (!words.Cardinal(text.Folded(at), out var first) && !(text.Language == "kk" && words.Scale(text.Folded(at), out _)))
        {
            return false;
        }

        var value = Cardinal(text, words, at, out next);
        key = Format(value);
        return next - at > 1 || first != 1 || IsUnit(text, next);
    }

    private static bool IsUnit(MentionText text, int i) => text.IsWord(i) && s_units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Folded(i));

    /// <summary>The value of the number words from a token on: tens behind hundreds, units behind tens, scales behind either.</summary>
    private static decimal Cardinal(MentionText text, NumberWords.Words words, int at, out int next)
    {
        decimal total = 0, current = 0;
        var last = long.MaxValue;
        next = at;
        for (var i = at; i - at < MostWords;)
        {
            if (words.Scale(text.Folded(i), out var scale))
            {
                if (scale == 100 ? current >= 10 : scale >= last)
                {
                    break;
                }

                if (scale == 100)
                {
                    current = Math.Max(1, current) * 100;
                }
                else
                {
                    total += Math.Max(1, current) * scale;
                    (current, last) = (0, scale);
                }
            }
            else if (words.Cardinal(text.Folded(i), out var value) && Fits(current, value))
            {
                current += value;
            }
            else
            {
                break;
            }

            next = i + 1;
            i = next + (Joins(text, words, next) ? 1 : 0);
        }

        return total + current;
    }

    /// <summary>Whether a hyphen or the word and leads on to a further number word.</summary>
    private static bool Joins(MentionText text, NumberWords.Words words, int i) =>
        (text.IsDash(i) && text.IsGlued(i) && text.IsGlued(i + 1) && text.Language == "en" && words.Cardinal(text.Folded(i + 1), out _))
        || (text.IsWord(i, "and") && text.IsWord(i - 1, "hundred") && words.Cardinal(text.Folded(i + 1), out _));

    private static bool Fits(decimal current, int value) => value switch
    {
        >= 100 => current == 0,
        >= 10 => current % 100 == 0,
        _ => current % 10 == 0,
    };

    private static bool TryReadFraction(MentionText text, NumberWords.Words words, int at, out string key, out int next)
    {
        (key, next) = ("", at);
        if (text.Language == "kk")
        {
            if (words.Part(text.Folded(at), out var whole) && words.Cardinal(text.Folded(at + 1), out var part) && part < whole
                && !text.IsWord(at + 2, "дейін") && !words.Scale(text.Folded(at + 2), out _))
            {
                return Give(Ratio(part, whole), at + 2, out key, out next);
            }

            return text.Folded(at) is "жартысы" or "жартысын" or "жартысынан" or "жартысының" or "жарты" && Give("1/2", at + 1, out key, out next);
        }

        if (words.Part(text.Folded(at), out var of) && (of == 2 || text.IsWord(at, "треть") || text.IsWord(at, "четверть")))
        {
            return Give(Ratio(1, of), at + 1, out key, out next);
        }

        if (!words.Cardinal(text.Folded(at), out var parts))
        {
            return false;
        }

        var i = at + 1 + (text.Language == "en" && text.IsDash(at + 1) ? 1 : 0);
        return words.Part(text.Folded(i), out var denominator) && parts < denominator && Give(Ratio(parts, denominator), i + 1, out key, out next);
    }

    private static string Ratio(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}");

    private static string Format(decimal value)
    {
        var key = value.ToString(CultureInfo.InvariantCulture);
        return key.Contains('.') ? key.TrimEnd('0').TrimEnd('.') : key;
    }
}
