using SearchService.Analysis.Characters;
using SearchService.Analysis.Homoglyphs;

namespace SearchService.Analysis.Tokens;

/// <summary>Cuts a text of any language into raw tokens in one pass.</summary>
/// <remarks>
/// The rules, in the order they are tried:
/// a word is a run of letters with the marks on them, an apostrophe between two letters included, invisible characters skipped;
/// single letters with full stops between them are one abbreviation without its stops (<c>т.б.</c>, <c>U.S.</c>);
/// a number is a run of digits, which a full stop or hyphen between two digits continues (<c>12-1</c>, <c>10.06.1997</c>, and
/// <c>12¹</c> as <c>12-1</c>), while a comma, a space and an en dash part numbers; letters and digits part each other;
/// § and № are tokens; a letter of a script without spaces is one; the parts of a hyphenated word are tokens of their own; all else
/// separates. A token longer than <see cref="MaxLength"/> is continued as another. Any UTF-16 is good input, lone surrogates too.
/// One stream owns it; it allocates nothing.
/// </remarks>
public sealed class Tokenizer
{
    /// <summary>Changes with the rules and the tables of characters.</summary>
    public const string Version = "tokens-1";

    /// <summary>The most UTF-16 units in a token.</summary>
    public const int MaxLength = 255;

    private ReadOnlyMemory<char> _text;
    private int _position;
    private int _lastEnd;

    /// <summary>Begins a text.</summary>
    public void Reset(ReadOnlyMemory<char> text)
    {
        _text = text;
        _position = 0;
        _lastEnd = -1;
    }

    /// <summary>Fills in the next token; false at the end of the text.</summary>
    public bool Read(RawToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var text = _text.Span;
        token.Clear();
        while (_position < text.Length)
        {
            var start = _position;
            if (TryReadAt(text, token))
            {
                token.Start = start;
                token.Join = JoinOf(text, start);
                token.IsBeforePeriod = token.End < text.Length && text[token.End] == '.';
                _lastEnd = token.End;
                return true;
            }

            _position++;
        }

        return false;
    }

    private bool TryReadAt(ReadOnlySpan<char> text, RawToken token)
    {
        var c = text[_position];
        switch (CharacterTable.KindOf(c))
        {
            case CharacterKind.Cyrillic or CharacterKind.CyrillicForeign or CharacterKind.Latin or CharacterKind.OtherLetter:
                ReadLetters(text, token);
                return true;
            case CharacterKind.Digit or CharacterKind.RaisedDigit:
                ReadNumber(text, token);
                return true;
            case CharacterKind.Sign:
                ReadSingle(c, TokenKind.Sign, token);
                return true;
            case CharacterKind.Ideograph:
                ReadSingle(c, TokenKind.Word, token);
                return true;
            case CharacterKind.Surrogate when CharacterTable.IsLetterPair(text, _position):
                ReadLetters(text, token);
                return true;
            default:
                return false;
        }
    }

    private TokenJoin JoinOf(ReadOnlySpan<char> text, int start)
    {
        if (start == _lastEnd)
        {
            return TokenJoin.Direct;
        }

        var isHyphenated = start == _lastEnd + 1 && _lastEnd > 0
            && CharacterTable.KindOf(text[_lastEnd]) is CharacterKind.Hyphen or CharacterKind.Dash;
        return isHyphenated ? TokenJoin.Hyphen : TokenJoin.None;
    }

    private void ReadSingle(char c, TokenKind kind, RawToken token)
    {
        token.Append(c, CaseFolding.Fold(c), _position);
        _position++;
        token.End = _position;
        token.Kind = kind;
    }

    private void ReadLetters(ReadOnlySpan<char> text, RawToken token)
    {
        if (IsDottedLetter(text, _position) && TryReadDotted(text, token))
        {
            return;
        }

        ReadWord(text, token);
        token.IsCapitals = token.Length > 1 && IsAllCapitals(token.Cased);
        token.Kind = KindOf(token);
    }

    private static bool IsDottedLetter(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && CharacterTable.IsLetter(text[index]) && text[index + 1] == '.';

    // At least two single letters, each with its full stop, the last perhaps without: т.б., U.S, т.е.
    private bool TryReadDotted(ReadOnlySpan<char> text, RawToken token)
    {
        var end = _position;
        while (IsDottedLetter(text, end) && end - _position < 2 * MaxLength)
        {
            end += 2;
        }

        var endsOnLetter = end < text.Length && CharacterTable.IsLetter(text[end])
            && (end + 1 == text.Length || CharacterTable.KindOf(text[end + 1]) is CharacterKind.Separator);
        var count = ((end - _position) / 2) + (endsOnLetter ? 1 : 0);
        if (count is < 2 or > 8)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            AppendLetter(token, text[_position + (2 * i)], _position + (2 * i));
        }

        _position += (2 * count) - 1;
        token.End = _position;
        token.Kind = TokenKind.Abbreviation;
        return true;
    }

    private void ReadWord(ReadOnlySpan<char> text, RawToken token)
    {
        for (; _position < text.Length; _position++)
        {
            var c = text[_position];
            switch (CharacterTable.KindOf(c))
            {
                case CharacterKind.Cyrillic or CharacterKind.CyrillicForeign or CharacterKind.Latin or CharacterKind.OtherLetter:
                    if (token.IsFull)
                    {
                        return;
                    }

                    AppendLetter(token, c, _position);
                    break;
                case CharacterKind.Mark:
                    AppendMark(token, c, _position);
                    break;
                case CharacterKind.Ignorable:
                    continue;
                case CharacterKind.Apostrophe when IsLetterAt(text, _position + 1) && !token.IsFull:
                    token.Append('\'', '\'', _position);
                    break;
                case CharacterKind.Surrogate when CharacterTable.IsLetterPair(text, _position) && token.Length + 2 <= MaxLength:
                    token.Append(c, c, _position);
                    _position++;
                    token.Append(text[_position], text[_position], _position);
                    break;
                default:
                    return;
            }

            token.End = _position + 1;
        }
    }

    private static bool IsLetterAt(ReadOnlySpan<char> text, int index) => index < text.Length && CharacterTable.IsLetter(text[index]);

    private static void AppendLetter(RawToken token, char c, int offset)
    {
        token.Append(c, CaseFolding.Fold(c), offset);
        switch (CharacterTable.KindOf(c))
        {
            case CharacterKind.Cyrillic:
                token.HasCyrillic = true;
                break;
            case CharacterKind.Latin:
                token.HasLatin = true;
                break;
            case CharacterKind.CyrillicForeign:
                token.HasForeignCyrillic = true;
                break;
        }
    }

    // A mark that makes no letter of the alphabets we know is a stress or an ornament there, but part of the word in other scripts.
    private static void AppendMark(RawToken token, char mark, int offset)
    {
        var last = token.Cased[^1];
        if (Composition.TryCompose(last, mark, out var composed))
        {
            token.ReplaceLast(composed, CaseFolding.Fold(composed));
            token.HasForeignCyrillic |= CharacterTable.KindOf(composed) == CharacterKind.CyrillicForeign;
        }
        else if (CharacterTable.KindOf(last) is CharacterKind.OtherLetter or CharacterKind.Mark or CharacterKind.Surrogate && !token.IsFull)
        {
            token.Append(mark, mark, offset);
        }
    }

    private void ReadNumber(ReadOnlySpan<char> text, RawToken token)
    {
        for (; _position < text.Length && !token.IsFull; _position++)
        {
            var c = text[_position];
            switch (CharacterTable.KindOf(c))
            {
                case CharacterKind.Digit:
                    token.Append(c, CaseFolding.Fold(c), _position);
                    break;
                case CharacterKind.RaisedDigit:
                    AppendRaisedDigit(text, token);
                    break;
                case CharacterKind.Period or CharacterKind.Hyphen when token.Length + 1 < MaxLength && IsDigitAt(text, _position + 1):
                    var sign = c == '.' ? '.' : '-';
                    token.Append(sign, sign, _position);
                    break;
                case CharacterKind.Ignorable:
                    continue;
                default:
                    token.Kind = TokenKind.Number;
                    return;
            }

            token.End = _position + 1;
        }

        token.Kind = TokenKind.Number;
    }

    private void AppendRaisedDigit(ReadOnlySpan<char> text, RawToken token)
    {
        var startsIndex = token.Length > 0 && CharacterTable.KindOf(text[_position - 1]) == CharacterKind.Digit;
        if (startsIndex && token.Length + 2 <= MaxLength)
        {
            token.Append('-', '-', _position);
        }

        token.Append(text[_position], CaseFolding.Fold(text[_position]), _position);
    }

    private static bool IsDigitAt(ReadOnlySpan<char> text, int index) =>
        index < text.Length && CharacterTable.KindOf(text[index]) == CharacterKind.Digit;

    /// <summary>What a word is by its letters: a Roman numeral, an abbreviation in capitals, or a plain word.</summary>
    internal static TokenKind KindOf(RawToken token)
    {
        if (token.Length > RomanNumeral.MaxLength || !IsAllCapitals(token.Cased))
        {
            return TokenKind.Word;
        }

        // C in front, or L alone, is a letter of a list or of an abbreviation far more often than a hundred or fifty.
        if (token.HasLatin && token.Folded is not ['c', ..] and not ['l'] && RomanNumeral.IsValid(token.Folded))
        {
            return TokenKind.Number;
        }

        return token.Length is >= 2 and <= 5 ? TokenKind.Abbreviation : TokenKind.Word;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!CaseFolding.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
