using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchService.Corpus.Metadata;

/// <summary>Reads when and where a document was signed, from the line below the title or from the final clauses.</summary>
/// <remarks>A place is taken only where its form is that of the dictionary: "г. Алматы", not "в Москве".</remarks>
internal static partial class SigningReader
{
    private const int LongestPlaceLine = 100;

    private static readonly string[][] s_months =
    [
        ["январ", "қаңтар", "january"], ["феврал", "ақпан", "february"], ["март", "наурыз", "march"], ["апрел", "сәуір", "april"], ["мая", "мамыр", "may"],
        ["июн", "маусым", "june"], ["июл", "шілде", "july"], ["август", "тамыз", "august"], ["сентябр", "қыркүйек", "september"],
        ["октябр", "қазан", "october"], ["ноябр", "қараша", "november"], ["декабр", "желтоқсан", "december"],
    ];

    /// <summary>The date and place of a line that says nothing else: "г. Алматы, 10 июня 1997 года".</summary>
    public static (DateOnly? Date, string? Place) PlaceLine(string text, string language)
    {
        if (text.Length > LongestPlaceLine)
        {
            return (null, null);
        }

        var match = language switch
        {
            "ru" => RussianLine().Match(text),
            "kk" => KazakhLine().Match(text),
            _ => EnglishLine().Match(text),
        };
        return match.Success ? (Date(match), match.Groups["place"].Value) : (null, null);
    }

    /// <summary>The date and place of final clauses.</summary>
    public static (DateOnly? Date, string? Place) FinalClauses(string text, string language)
    {
        switch (language)
        {
            case "ru":
                var russian = RussianDone().Match(text);
                return (Date(russian), russian.Groups["place"] is { Success: true, Value: var city } ? city : null);
            case "kk":
                var kazakh = KazakhDate().Match(text);
                return (Date(kazakh), kazakh.Success && KazakhCity().Match(text) is { Success: true } place ? place.Groups["place"].Value : null);
            default:
                var english = EnglishDone().Match(text);
                return (Date(english), english.Success ? english.Groups["place"].Value : null);
        }
    }

    private static DateOnly? Date(Match match)
    {
        if (!match.Success || Month(match.Groups["m"].Value) is not (> 0 and var month))
        {
            return null;
        }

        var day = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
        var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        return year is >= 1500 and <= 2200 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Month(string name) => 1 + Array.FindIndex(s_months, month => month.Any(stem => name.StartsWith(stem, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"^(?:г\.|город) ?(?<place>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?),? (?<d>\d{1,2}) (?<m>\p{L}+) (?<y>\d{4}) ?(?:года|г\.?)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex RussianLine();

    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{L}-]+) (?:қаласы|қ\.),? (?<y>\d{4}) (?:жылғы|жылдың|ж\.) (?<d>\d{1,2}) (?<m>\p{L}+)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex KazakhLine();

    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}), (?<d>\d{1,2})(?:st|nd|rd|th)? (?<m>\p{L}+),? (?<y>\d{4})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishLine();

    [GeneratedRegex(@"^(?:Совершено|Учинено|Составлено) в (?:(?:г\.|городе) ?(?<place>\p{Lu}[\p{L}-]+),? |[\p{L} .-]{3,40}?,? )""?(?<d>\d{1,2})""? (?<m>\p{L}+) (?<y>\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex RussianDone();

    [GeneratedRegex(@"(?<y>\d{4}) (?:жылғы|жылы|жылдың) [""«]?(?<d>\d{1,2})[""»]? (?<m>\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex KazakhDate();

    [GeneratedRegex(@"(?<place>\p{Lu}[\p{L}-]+) қаласында", RegexOptions.CultureInvariant)]
    private static partial Regex KazakhCity();

    [GeneratedRegex(@"(?:Done|DONE) (?:at|in|AT|IN) (?<place>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}),? (?:on )?(?:this )?(?:the )?(?:(?<d>\d{1,2})(?:st|nd|rd|th)?(?: day of)? (?<m>\p{Lu}\p{L}+),?|(?<m>\p{Lu}\p{L}+) (?<d>\d{1,2}),) (?<y>\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDone();
}
