using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Web.Http;

namespace SearchService.Web.Api;

/// <summary>Reads single parameters; whatever is wrong becomes a <see cref="BadParameterException"/> with name, value and what is allowed.</summary>
internal static partial class ParameterReader
{
    private const int MaxValues = 50;
    private const int MaxValueLength = 200;

    /// <summary>The values of a list, without empty and repeated ones, in their order.</summary>
    public static IReadOnlyList<string> List(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        string[] values = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)];
        if (values.Length > MaxValues)
        {
            throw new BadParameterException($"{name} has {values.Length} values; at most {MaxValues} are allowed.", name, text, []);
        }

        foreach (var value in values)
        {
            if (value.Length > MaxValueLength)
            {
                throw new BadParameterException($"A value of {name} is longer than {MaxValueLength}.", name, value, []);
            }
        }

        return values;
    }

    /// <summary>The values of a list, each of which must be one of those allowed, in lower case.</summary>
    public static IReadOnlyList<string> List(string name, string? text, IReadOnlyCollection<string> allowed) =>
        [.. List(name, text).Select(value => Choice(name, value, allowed)).Distinct(StringComparer.Ordinal)];

    /// <summary>One of the values allowed, in lower case, or null where none is given.</summary>
    public static string? OptionalChoice(string name, string? text, IReadOnlyCollection<string> allowed) =>
        string.IsNullOrWhiteSpace(text) ? null : Choice(name, text.Trim(), allowed);

    /// <summary>A whole number in a range, or the default where none is given.</summary>
    public static int Number(string name, string? text, int low, int high, int otherwise)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high
            ? number
            : throw new BadParameterException($"{name} must be a whole number from {low} to {high}.", name, text, [$"{low}..{high}"]);
    }

    /// <summary>A text of limited length, empty where none is given.</summary>
    public static string Text(string name, string? text, int maxLength) =>
        text is null ? ""
        : text.Length <= maxLength ? text
        : throw new BadParameterException(
            $"{name} has {text.Length} characters; at most {maxLength} are allowed.", name, text, [$"at most {maxLength} characters"]);

    /// <summary>A language code of two or three letters in lower case, or null where none is given.</summary>
    public static string? Language(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var code = text.Trim().ToLowerInvariant();
        return LanguageCode().IsMatch(code)
            ? code
            : throw new BadParameterException($"{name} must be the code of a language, such as kk, ru or en.", name, text, ["kk", "ru", "en"]);
    }

    private static string Choice(string name, string value, IReadOnlyCollection<string> allowed)
    {
        var lower = value.ToLowerInvariant();
        string[] choices = [.. allowed];
        return choices.Contains(lower)
            ? lower
            : throw new BadParameterException(
                $"{name} must be one of {string.Join(", ", choices)}.", name, value, choices, NearestName.Of(value, choices));
    }

    [GeneratedRegex("^[a-z]{2,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageCode();
}
