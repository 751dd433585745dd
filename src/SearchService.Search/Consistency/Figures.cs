using System.Globalization;

namespace SearchService.Search.Consistency;

/// <summary>The numbers in a text, put so that those equal that are the same but for thousands and millions written out: 3,9 млрд and 3900000000.</summary>
internal static class Figures
{
    private const decimal Thousand = 1000;
    private const int LongestNumber = 24;

    /// <summary>The numbers: digits, thousands parted by spaces, and decimals; of a number with a point in it the parts besides, since it may be a date.</summary>
    public static HashSet<decimal> Of(ReadOnlySpan<char> text)
    {
        var figures = new HashSet<decimal>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var end = EndOfDigits(text, i);
            Add(figures, text[i..end], "");
            var thousands = end;
            while (end - i <= 3 && thousands + 3 < text.Length && text[thousands] is ' ' or '\u00A0' && EndOfDigits(text, thousands + 1) == thousands + 4)
            {
                thousands += 4;
            }

            if (thousands > end)
            {
                Add(figures, text[i..thousands].ToString().Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal), "");
            }

            if (thousands + 1 < text.Length && text[thousands] is ',' or '.' && char.IsAsciiDigit(text[thousands + 1]))
            {
                Add(figures, text[i..thousands], text[(thousands + 1)..EndOfDigits(text, thousands + 1)]);
            }

            i = end;
        }

        return figures;
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static void Add(HashSet<decimal> figures, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction)
    {
        if (whole.Length + fraction.Length > LongestNumber
            || !decimal.TryParse($"{whole}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return;
        }

        while (number >= Thousand && number % Thousand == 0)
        {
            number /= Thousand;
        }

        while (fraction.Length > 0 && number != decimal.Truncate(number))
        {
            number *= Thousand;
        }

        while (number >= Thousand && number % Thousand == 0)
        {
            number /= Thousand;
        }

        figures.Add(number);
    }
}
