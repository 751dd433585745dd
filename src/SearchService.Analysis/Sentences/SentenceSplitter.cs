using System.Buffers;
using System.Collections.Frozen;
using SearchService.Analysis.Characters;

namespace SearchService.Analysis.Sentences;

/// <summary>Finds the sentences of legal prose in Kazakh, Russian and English.</summary>
/// <remarks>
/// A sentence ends at a full stop, question or exclamation mark or ellipsis with the closing quotes and brackets behind it, when a
/// space or a capital follows, and at a blank line; never at a line end alone, a semicolon or a colon. It does not end before a small
/// letter, inside a number or date, behind an initial, behind the number that opens a paragraph (<c>1. Стороны</c>), nor behind an
/// abbreviation that introduces something (<c>ст.</c>, <c>No.</c>). Behind one that may close a sentence (<c>т.б.</c>, <c>etc.</c>,
/// <c>1997 г.</c>) a capital decides. Immutable and thread-safe; one pass.
/// </remarks>
public sealed class SentenceSplitter
{
    private static readonly SearchValues<char> s_enumerator = SearchValues.Create("0123456789.");
    private static readonly SentenceSplitter s_kazakh = new(SentenceAbbreviations.Kazakh);
    private static readonly SentenceSplitter s_russian = new(SentenceAbbreviations.Russian);
    private static readonly SentenceSplitter s_english = new(SentenceAbbreviations.English);
    private static readonly SentenceSplitter s_any = new([]);

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _opening;

    private SentenceSplitter(FrozenSet<string> opening) => _opening = opening.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The splitter of a language; unknown languages have no abbreviations.</summary>
    public static SentenceSplitter For(string language) => language switch
    {
        "kk" => s_kazakh,
        "ru" => s_russian,
        "en" => s_english,
        _ => s_any,
    };

    /// <summary>Adds the sentences in order: never empty, without space around them, together all of the text but space.</summary>
    public void Split(ReadOnlySpan<char> text, List<(int Start, int End)> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var start = SkipSpace(text, 0);
        for (var i = start; i < text.Length;)
        {
            var end = text[i] switch
            {
                '\n' when IsBlankLine(text, i) => i,
                '.' or '!' or '?' or '…' => EndAt(text, start, i),
                _ => -1,
            };
            if (end < 0)
            {
                i++;
                continue;
            }

            Add(text, start, end, sentences);
            start = i = SkipSpace(text, end);
        }

        Add(text, start, text.Length, sentences);
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<(int Start, int End)> sentences)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add((start, end));
        }
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }

    private static bool IsBlankLine(ReadOnlySpan<char> text, int index)
    {
        for (index++; index < text.Length && char.IsWhiteSpace(text[index]); index++)
        {
            if (text[index] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    // Where the sentence ends if the mark at the index ends it, or -1.
    private int EndAt(ReadOnlySpan<char> text, int start, int mark)
    {
        var end = mark + 1;
        while (end < text.Length && (text[end] is '.' or '!' or '?' or '…' || IsClosing(text[end])))
        {
            end++;
        }

        var next = SkipSpace(text, end);
        if (next == text.Length)
        {
            return end;
        }

        if (next == end)
        {
            return IsGluedSentence(text, mark, next) ? end : -1;
        }

        var isPlainStop = text[mark] == '.' && end == mark + 1;
        return IsSmallLetterNext(text, next) || IsReferenceNext(text, next) || (isPlainStop && !IsFullStop(text, start, mark, next)) ? -1 : end;
    }

    private static bool IsClosing(char c) => c is '"' or '\'' or '»' or '”' or '’' or ')' or ']';

    // A space lost between sentences: a word in small letters, or a bracket, then the stop, then a capital.
    private static bool IsGluedSentence(ReadOnlySpan<char> text, int mark, int next) =>
        mark >= 2 && CaseFolding.IsUpper(text[next])
        && (IsClosing(text[mark - 1]) || text[mark - 1] == ':' || (IsSmallLetter(text[mark - 1]) && CharacterTable.IsLetter(text[mark - 2])));

    private static bool IsSmallLetter(char c) => CharacterTable.IsLetter(c) && !CaseFolding.IsUpper(c);

    private static bool IsSmallLetterNext(ReadOnlySpan<char> text, int next)
    {
        while (next < text.Length && text[next] is '"' or '«' or '“' or '(' or '[' or '—' or '–' or '-' or ' ' or ',' or ';')
        {
            next++;
        }

        return next < text.Length && IsSmallLetter(text[next]);
    }

    // A reference behind the stop belongs to the sentence before it: etc. [2].
    private static bool IsReferenceNext(ReadOnlySpan<char> text, int next) =>
        text[next] == '[' && next + 1 < text.Length && char.IsAsciiDigit(text[next + 1]);

    private bool IsFullStop(ReadOnlySpan<char> text, int start, int mark, int next)
    {
        var wordStart = mark;
        while (wordStart > start && (CharacterTable.IsLetter(text[wordStart - 1]) || char.IsAsciiDigit(text[wordStart - 1])))
        {
            wordStart--;
        }

        var word = text[wordStart..mark];
        if (word.IsEmpty)
        {
            return true;
        }

        // The number or letter of a paragraph is no sentence.
        if (wordStart == start && (word.Length <= 3 || IsNumber(word)) && !HasSmallPair(word))
        {
            return false;
        }

        if (IsNumber(word))
        {
            return !IsEnumeratorStart(text, start, wordStart);
        }

        return word.Length == 1
            ? IsClosingLetter(text, start, wordStart, next)
            : !IsOpeningAbbreviation(word);
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    private static bool HasSmallPair(ReadOnlySpan<char> word) => word.Length > 1 && IsSmallLetter(word[^1]) && IsSmallLetter(word[^2]);

    // 2.1. at the start of a paragraph: nothing but digits and stops since the sentence began.
    private static bool IsEnumeratorStart(ReadOnlySpan<char> text, int start, int wordStart) =>
        !text[start..wordStart].ContainsAnyExcept(s_enumerator);

    private bool IsOpeningAbbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length > SentenceAbbreviations.LongestWord)
        {
            return false;
        }

        Span<char> folded = stackalloc char[SentenceAbbreviations.LongestWord];
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = CaseFolding.Fold(word[i]);
        }

        return _opening.Contains(folded[..word.Length]);
    }

    // A single letter: т.б., г. and ж. behind a year may close; initials and п., ч., г. before what they introduce do not.
    private bool IsClosingLetter(ReadOnlySpan<char> text, int start, int wordStart, int next)
    {
        if (CaseFolding.IsUpper(text[wordStart]))
        {
            return false;
        }

        var before = wordStart - 1;
        while (before > start && text[before] == ' ')
        {
            before--;
        }

        var isYear = before >= start && char.IsAsciiDigit(text[before]);
        // т.б. and т. д. close, the English e.g. and i.e. do not.
        var isDotted = before > start && text[before] == '.' && CharacterTable.IsLetter(text[before - 1]);
        var closes = isDotted ? !char.IsAscii(text[wordStart]) : !IsOpeningAbbreviation(text.Slice(wordStart, 1));
        return (isYear || closes) && CaseFolding.IsUpper(FirstLetter(text, next));
    }

    private static char FirstLetter(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && text[index] is '"' or '«' or '“' or '(' or '[')
        {
            index++;
        }

        return index < text.Length ? text[index] : ' ';
    }
}
