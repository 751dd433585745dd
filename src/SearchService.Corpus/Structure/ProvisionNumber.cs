using System.Globalization;

namespace SearchService.Corpus.Structure;

/// <summary>The number of an article or a part, as it orders and as it stands in an element id.</summary>
/// <param name="Major">The number; of 12-1 it is 12.</param>
/// <param name="Minor">The inserted or second number; of 12-1 it is 1, of 12 it is 0.</param>
/// <param name="Id">How it stands in an eId: 12, 12-1, 3.4; Roman numerals are written in Arabic.</param>
internal readonly record struct ProvisionNumber(int Major, int Minor, string Id)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MostDigits = 4;

    private static readonly string[] s_ordinals = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies"];

    /// <summary>Reads a number that begins the text: 12, 12-1, 3.4, 12¹, IV; the Cyrillic look-alikes of I, X, C, M, V are Roman too.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out ProvisionNumber number, out int length)
    {
        number = default;
        length = Digits(text);
        if (length is 0 or > MostDigits)
        {
            return length == 0 && TryReadRoman(text, out number, out length);
        }

        var major = int.Parse(text[..length], CultureInfo.InvariantCulture);
        var raised = Raised(text[length..], out var minor);
        if (raised > 0)
        {
            length += raised;
            number = new ProvisionNumber(major, minor, $"{major}-{minor}");
            return true;
        }

        if (Ordinal(text[length..], out var ordinal) is > 0 and var word)
        {
            number = new ProvisionNumber(major, ordinal, $"{major}{s_ordinals[ordinal - 1]}");
            length += word;
            return true;
        }

        var id = text[..length].ToString();
        while (length + 1 < text.Length && text[length] is '-' or '.' or '–' && Digits(text[(length + 1)..]) is > 0 and <= 3 and var more)
        {
            var part = text.Slice(length + 1, more);
            minor = minor == 0 ? int.Parse(part, CultureInfo.InvariantCulture) : minor;
            id = $"{id}{(text[length] == '.' ? '.' : '-')}{part}";
            length += 1 + more;
        }

        number = new ProvisionNumber(major, minor, id);
        return length == text.Length || !char.IsLetterOrDigit(text[length]);
    }

    /// <summary>Whether this is a number that may stand directly behind another.</summary>
    public bool Follows(ProvisionNumber other) =>
        (Major == other.Major && Minor == other.Minor + 1) || (Major == other.Major + 1 && Minor is 0 or 1);

    /// <summary>Orders by number, then inserted number.</summary>
    public int CompareTo(ProvisionNumber other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>The value of a Roman numeral of one kind of case, or 0.</summary>
    public static int Roman(ReadOnlySpan<char> text)
    {
        int sum = 0, last = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var value = text[i] switch
            {
                'I' or 'І' => 1,
                'V' => 5,
                'X' or 'Х' => 10,
                'L' => 50,
                'C' or 'С' => 100,
                'D' => 500,
                'M' or 'М' => 1000,
                _ => 0,
            };
            if (value == 0)
            {
                return 0;
            }

            sum += value < last ? -value : value;
            last = Math.Max(last, value);
        }

        return sum;
    }

    private static bool TryReadRoman(ReadOnlySpan<char> text, out ProvisionNumber number, out int length)
    {
        length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        var value = length is 0 or > 9 ? 0 : Roman(text[..length]);
        number = new ProvisionNumber(value, 0, value.ToString(CultureInfo.InvariantCulture));
        return value is > 0 and < 1000;
    }

    /// <summary>The length of a Latin ordinal behind a number, a space before it included: 9ter, 9 ter.</summary>
    private static int Ordinal(ReadOnlySpan<char> text, out int value)
    {
        var space = text.Length > 0 && text[0] == ' ' ? 1 : 0;
        var word = text[space..];
        for (var i = 0; i < s_ordinals.Length; i++)
        {
            var length = s_ordinals[i].Length;
            if (word.StartsWith(s_ordinals[i], StringComparison.Ordinal) && (word.Length == length || !char.IsLetterOrDigit(word[length])))
            {
                value = i + 1;
                return space + length;
            }
        }

        value = 0;
        return 0;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        return length;
    }

    private static int Raised(ReadOnlySpan<char> text, out int value)
    {
        var length = 0;
        value = 0;
        while (length < text.Length && length < 3 && Superscripts.IndexOf(text[length]) is >= 0 and var digit)
        {
            value = (value * 10) + digit;
            length++;
        }

        return length;
    }
}
