using System.Globalization;

namespace SearchService.Linking.Mentions;

/// <summary>Reads a word for a part together with its numbers, in whichever order the language has them.</summary>
internal static class PlaceNumberReader
{
    /// <summary>The most numbers of one list.</summary>
    private const int MostNumbers = 24;

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string CyrillicLetters = "абвгдежзиклмнопр";
    private const string LatinLetters = "abcdefghijklmnop";

    /// <summary>The group that begins at a token, or null.</summary>
    public static PlaceGroup? Group(MentionText text, int at)
    {
        if (PlaceWords.Of(text, at, out var next) is { } part)
        {
            return WordFirst(text, at, part, next);
        }

        if (text.Language == "kk" && text.IsSign(at, '№') && NumberFirst(text, at + 1) is { } numbered)
        {
            return numbered with { First = at };
        }

        return IsNumberLike(text, at) ? NumberFirst(text, at) : null;
    }

    /// <summary>Article 5, статьями 3 и 4, п. 2, Article 12(2)(a).</summary>
    private static PlaceGroup? WordFirst(MentionText text, int at, string part, int behindWord)
    {
        if (text.Language == "kk" && (part != "annex" || !text.IsCapital(at)))
        {
            return null;
        }

        var i = behindWord + (text.IsSign(behindWord, '№') ? 1 : 0);
        var isList = text.Folded(at)[^1] is 's' or 'и' or 'й' or 'м' or 'х' or 'в' or 'ы' || text[at].Length <= 4;
        var numbers = new List<(string Id, int First, int Next)>();
        while (numbers.Count < MostNumbers && One(text, i, part, isWordFirst: true, out var id, out var next))
        {
            numbers.Add((id, i, next));
            if (Range(text, i, next, isList, out var last, out var behind))
            {
                numbers.Add((last, next + 1, behind));
                next = behind;
            }

            i = next;
            var joined = isList || part == "art" ? Joined(text, i) : i;
            // What follows an "and" is of this list only when it is not the number of the next word: пункт 1 и 2 части.
            if (joined == i || !(IsNumberLike(text, joined) || text.IsSign(joined, '(')) || !One(text, joined, part, isWordFirst: true, out _, out var after) || IsOther(text, joined, after))
            {
                break;
            }

            i = joined;
        }

        if (numbers.Count == 0)
        {
            return null;
        }

        var inner = part == "art" ? Brackets(text, numbers[^1].Next, out i) : [];
        return new PlaceGroup(part, numbers, at, inner.Count > 0 ? i : numbers[^1].Next) { Inner = inner };
    }

    /// <summary>Whether a number behind a conjunction counts something else: of article 5 and 10 days.</summary>
    private static bool IsOther(MentionText text, int at, int after) =>
        MonthNames.Of(text, after) > 0 || (text.IsWord(at) && text[at].Length > 3 && PlaceWords.Of(text, after, out _) is not null) || text.IsSign(after, '%') || (text.IsDigits(at) && text[at].Length >= 4) || NumberReader.IsUnit(text, after);

    /// <summary>5-бап, 3 және 4-баптар, II бабы, 188th article, 5-й статьи, бесінші бап, часть is word first.</summary>
    private static PlaceGroup? NumberFirst(MentionText text, int at)
    {
        var numbers = new List<(string Id, int First, int Next)>();
        var i = at;
        while (numbers.Count < MostNumbers && One(text, i, "art", isWordFirst: false, out var id, out var next))
        {
            numbers.Add((id, i, next));
            var word = BeforeWord(text, i, next);
            if (PlaceWords.Of(text, word, out var behind) is { } part && (text.Language == "kk" || word > next || text.IsWord(i)))
            {
                return IsCited(text, at, next, word, part) ? new PlaceGroup(part, numbers, at, behind) : null;
            }

            if (text.Language == "kk" && text.IsDash(next) && text.IsGlued(next) && text.IsDigits(next + 1) && One(text, next + 1, "art", false, out var last, out var end))
            {
                numbers.Add((last, next + 1, end));
                if (PlaceWords.Of(text, BeforeWord(text, next + 1, end), out behind) is { } range)
                {
                    return new PlaceGroup(range, numbers, at, behind);
                }

                next = end;
            }

            i = text.Language == "kk" ? Joined(text, next) : next;
            if (i == next)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Whether a Kazakh number before a word names a part rather than counts: 26-қағидат, not 26 қағидат; II бабы, 5 бапта.</summary>
    private static bool IsCited(MentionText text, int at, int next, int word, string part) =>
        text.Language != "kk" || word > next || text.IsWord(at)
        || (part is "art" or "par" && text.Folded(word) is not ("бап" or "тармақ" or "бөлік"));

    /// <summary>Where the word for the part begins behind a number: over a hyphen, or the ending of an ordinal.</summary>
    private static int BeforeWord(MentionText text, int first, int next)
    {
        if (text.Language == "en")
        {
            return text.IsDigits(first) && text.IsGlued(next) && text.Folded(next) is "st" or "nd" or "rd" or "th" ? next + 1 : next;
        }

        if (!text.IsDash(next))
        {
            return text.Language == "kk" && text.IsSign(next, ')') ? next + 1 : next;
        }

        var isEnding = text.IsGlued(next + 1) && text.IsWord(next + 1) && text[next + 1].Length <= 3 && PlaceWords.Of(text, next + 1, out _) is null;
        return next + (isEnding ? 2 : 1);
    }

    private static bool IsNumberLike(MentionText text, int i) =>
        text.IsDigits(i) || (text.IsWord(i) && ((Roman(text, i) is > 0 and < 50 && (text[i].Length > 1 || text.Language != "en" || text.Printed(i) is not "I")) || (text[i].Length > 3 && NumberWords.For(text.Language).Ordinal(text.Folded(i), out _))));

    /// <summary>One number as it stands in an element id: 12, 12-1, 5 for V, 2 for second, a for (a).</summary>
    private static bool One(MentionText text, int at, string part, bool isWordFirst, out string id, out int next)
    {
        (id, next) = ("", at);
        if (text.IsSign(at, '(') && One(text, at + 1, part, isWordFirst: false, out id, out next) && text.IsSign(next, ')'))
        {
            next++;
            return true;
        }

        if (text.IsDigits(at) && text[at].Length <= 4)
        {
            (id, next) = (text.Printed(at).TrimStart('0').ToString(), at + 1);
            Inserted(text, at, ref id, ref next);
            next += part is "subpar" or "par" && isWordFirst && text.IsSign(next, ')') && text.IsGlued(next) ? 1 : 0;
            return id.Length > 0;
        }

        if (!text.IsWord(at))
        {
            return false;
        }

        if (Roman(text, at) is > 0 and var roman && (part is not ("subpar" or "annex") || text[at].Length > 1 || roman <= 10))
        {
            (id, next) = (roman.ToString(CultureInfo.InvariantCulture), at + 1);
            return true;
        }

        if (text[at].Length == 1 && part is "subpar" or "par" or "annex" && Letter(text.Folded(at)[0]) is { } letter && (text.IsSign(at + 1, ')') || (part == "annex" && text.IsCapital(at))))
        {
            (id, next) = (letter.ToString(), at + 1 + (text.IsSign(at + 1, ')') && !text.IsSign(at - 1, '(') ? 1 : 0));
            return true;
        }

        if (text[at].Length > 3 && NumberWords.For(text.Language).Ordinal(text.Folded(at), out var ordinal))
        {
            (id, next) = (ordinal.ToString(CultureInfo.InvariantCulture), at + 1);
            return true;
        }

        return false;
    }

    /// <summary>Takes along the second number of 12-1 and 12¹ and the Latin ordinal of 9bis.</summary>
    private static void Inserted(MentionText text, int at, ref string id, ref int next)
    {
        if (text[next].Kind == MentionTokenKind.Sign && text.IsGlued(next) && Superscripts.IndexOf(text.Printed(next)[0], StringComparison.Ordinal) is >= 0 and var raised)
        {
            (id, next) = ($"{id}-{raised}", next + 1);
        }
        else if (text.IsDash(next) && text.IsGlued(next) && text.IsDigits(next + 1) && text.IsGlued(next + 1) && text[next + 1].Length <= 2
            && text.Value(next + 1) <= text.Value(at) && text.Value(next + 1) > 0)
        {
            (id, next) = ($"{id}-{text.Value(next + 1)}", next + 2);
        }
        else if (text.IsWord(next) && text.Folded(next) is "bis" or "ter" or "quater" or "quinquies" or "sexies")
        {
            (id, next) = ($"{id}{text.Folded(next)}", next + 1);
        }
    }

    /// <summary>The second number of 5-7 and of 5 to 7.</summary>
    private static bool Range(MentionText text, int first, int next, bool isList, out string id, out int behind)
    {
        (id, behind) = ("", next);
        var isRange = isList && text.IsDigits(first) && (text.IsDash(next) || text.IsWord(next, "to") || text.IsWord(next, "по"));
        if (!isRange || !text.IsDigits(next + 1) || text.Value(next + 1) <= text.Value(first) || text[next + 1].Length > 3)
        {
            return false;
        }

        (id, behind) = (text.Printed(next + 1).ToString(), next + 2);
        return true;
    }

    /// <summary>The token behind a comma or a conjunction of a list, or the same one.</summary>
    private static int Joined(MentionText text, int at)
    {
        var i = at + (text.IsSign(at, ',') ? 1 : 0);
        return text.Folded(i) is "и" or "или" or "and" or "or" or "және" or "немесе" or "мен" or "пен" or "бен" ? i + 1 : i;
    }

    /// <summary>The numbers and letters in brackets behind the number of an article, and the number behind a point: 12(2)(a), 5.1.</summary>
    private static List<string> Brackets(MentionText text, int at, out int next)
    {
        var inner = new List<string>();
        next = at;
        if (text.IsSign(next, '.') && text.IsGlued(next) && text.IsDigits(next + 1) && text.IsGlued(next + 1) && text[next + 1].Length <= 2
            && !(text.IsSign(next + 2, '.') && text.IsGlued(next + 3) && text.IsDigits(next + 3)))
        {
            inner.Add(text.Printed(next + 1).ToString());
            next += 2 + (text.IsSign(next + 2, ')') && text.IsGlued(next + 2) ? 1 : 0);
        }

        while (inner.Count < 3 && text.IsSign(next, '(') && text.IsSign(next + 2, ')') && text[next + 1].Length <= 2 && Bracketed(text, next + 1) is { } id)
        {
            inner.Add(id);
            next += 3;
        }

        return inner;
    }

    private static string? Bracketed(MentionText text, int i) =>
        text.IsDigits(i) ? text.Printed(i).ToString() : text[i].Length == 1 && text.IsWord(i) ? Letter(text.Folded(i)[0])?.ToString() : null;

    private static char? Letter(char c) => c is >= 'a' and <= 'z' ? c : CyrillicLetters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? LatinLetters[i] : null;

    /// <summary>The value of a Roman numeral in capitals, or 0.</summary>
    private static int Roman(MentionText text, int at)
    {
        var (sum, last) = (0, 0);
        var word = text.Printed(at);
        if (word.Length > 8)
        {
            return 0;
        }

        for (var i = word.Length - 1; i >= 0; i--)
        {
            var value = word[i] switch { 'I' or 'І' => 1, 'V' => 5, 'X' or 'Х' => 10, 'L' => 50, 'C' or 'С' => 100, _ => 0 };
            if (value == 0)
            {
                return 0;
            }

            sum += value < last ? -value : value;
            last = Math.Max(last, value);
        }

        return sum;
    }
}
