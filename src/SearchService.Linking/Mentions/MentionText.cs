using System.Runtime.InteropServices;

namespace SearchService.Linking.Mentions;

/// <summary>What a token is.</summary>
internal enum MentionTokenKind
{
    /// <summary>Beyond the text.</summary>
    None,

    /// <summary>Letters, apostrophes between them included.</summary>
    Word,

    /// <summary>Decimal digits.</summary>
    Digits,

    /// <summary>Any other visible character.</summary>
    Sign,
}

/// <summary>A run of letters, of digits, or one sign.</summary>
internal readonly record struct MentionToken(MentionTokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>A text divided into tokens once for all that read mentions.</summary>
/// <remarks>
/// The folded text has the same length as the text: lower case, ё as е, and Latin letters inside of Cyrillic words as the Cyrillic
/// ones that look alike. Tokens beyond the end are of the kind none, so readers may look ahead without asking.
/// </remarks>
internal sealed class MentionText
{
    private readonly List<MentionToken> _tokens = [];
    private readonly char[] _folded;

    public MentionText(string language, string text)
    {
        (Language, Text) = (language, text);
        _folded = new char[text.Length];
        for (var i = 0; i < text.Length;)
        {
            i = char.IsLetter(text[i]) ? ReadWord(i) : char.IsAsciiDigit(text[i]) ? ReadDigits(i) : ReadOther(i);
        }
    }

    public string Language { get; }

    public string Text { get; }

    public int Count => _tokens.Count;

    public MentionToken this[int i] => (uint)i < (uint)_tokens.Count ? _tokens[i] : new MentionToken(MentionTokenKind.None, Text.Length, 0);

    public ReadOnlySpan<MentionToken> Tokens => CollectionsMarshal.AsSpan(_tokens);

    /// <summary>The folded letters of a token.</summary>
    public ReadOnlySpan<char> Folded(int i)
    {
        var token = this[i];
        return _folded.AsSpan(token.Start, token.Length);
    }

    /// <summary>The token as printed.</summary>
    public ReadOnlySpan<char> Printed(int i)
    {
        var token = this[i];
        return Text.AsSpan(token.Start, token.Length);
    }

    public bool IsWord(int i) => this[i].Kind == MentionTokenKind.Word;

    public bool IsWord(int i, ReadOnlySpan<char> folded) => IsWord(i) && Folded(i).SequenceEqual(folded);

    public bool IsDigits(int i) => this[i].Kind == MentionTokenKind.Digits;

    public bool IsSign(int i, char sign) => this[i] is { Kind: MentionTokenKind.Sign, Start: var start } && _folded[start] == sign;

    /// <summary>Whether a token is a hyphen or a dash of any length.</summary>
    public bool IsDash(int i) => this[i] is { Kind: MentionTokenKind.Sign, Start: var start } && _folded[start] is '-' or '\u2010' or '\u2011' or '–' or '—';

    /// <summary>Whether nothing stands between a token and the one before it.</summary>
    public bool IsGlued(int i) => i > 0 && i < Count && this[i - 1].End == this[i].Start;

    /// <summary>Whether a token begins with a capital letter.</summary>
    public bool IsCapital(int i) => IsWord(i) && char.IsUpper(Text[this[i].Start]);

    /// <summary>Whether a token is the first of its line.</summary>
    public bool StartsLine(int i)
    {
        var (from, to) = (i > 0 ? this[i - 1].End : 0, this[i].Start);
        return i == 0 || Text.AsSpan(from, to - from).Contains('\n');
    }

    /// <summary>The value of up to nine digits; -1 for another token or more digits.</summary>
    public int Value(int i) => IsDigits(i) && this[i].Length <= 9 ? int.Parse(Printed(i), System.Globalization.CultureInfo.InvariantCulture) : -1;

    private int ReadWord(int start)
    {
        var (end, cyrillic) = (start, false);
        while (end < Text.Length && (char.IsLetter(Text[end]) || (Text[end] is '\'' or '’' && end + 1 < Text.Length && char.IsLetter(Text[end + 1]))))
        {
            cyrillic |= Text[end] is >= 'Ѐ' and < '԰';
            end++;
        }

        for (var i = start; i < end; i++)
        {
            var c = char.ToLowerInvariant(Text[i]);
            _folded[i] = cyrillic ? Cyrillic(c) : c == '’' ? '\'' : c;
        }

        _tokens.Add(new MentionToken(MentionTokenKind.Word, start, end - start));
        return end;
    }

    private int ReadDigits(int start)
    {
        var end = start;
        while (end < Text.Length && char.IsAsciiDigit(Text[end]))
        {
            _folded[end] = Text[end];
            end++;
        }

        _tokens.Add(new MentionToken(MentionTokenKind.Digits, start, end - start));
        return end;
    }

    private int ReadOther(int start)
    {
        _folded[start] = Text[start];
        if (!char.IsWhiteSpace(Text[start]) && !char.IsControl(Text[start]))
        {
            _tokens.Add(new MentionToken(MentionTokenKind.Sign, start, 1));
        }

        return start + 1;
    }

    private static char Cyrillic(char c) => c switch
    {
        'ё' => 'е',
        'i' => 'і',
        'a' => 'а',
        'e' => 'е',
        'o' => 'о',
        'p' => 'р',
        'c' => 'с',
        'x' => 'х',
        'y' => 'у',
        'h' => 'һ',
        'ə' => 'ә',
        _ => c,
    };
}
