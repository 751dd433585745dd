using System.Buffers;
using SearchService.Analysis.Characters;

namespace SearchService.Analysis.Homoglyphs;

/// <summary>Gives a word typed with letters of two alphabets back its own: Latin <c>i</c> and <c>h</c> in <c>жаhандық</c>, Cyrillic <c>а</c> in <c>аct</c>.</summary>
/// <remarks>
/// Immutable and thread-safe, allocates nothing. A word changes only when all of it comes into one alphabet; where both alphabets
/// would do, the language decides. Roman numerals come out Latin. Case and length are kept, so offsets stay as they are.
/// </remarks>
public sealed class HomoglyphFolder
{
    /// <summary>Changes with the tables and rules.</summary>
    public const string Version = "homoglyphs-1";

    private static readonly SearchValues<char> s_backVowels = SearchValues.Create("аоұыАОҰЫaoAO");
    private static readonly SearchValues<char> s_frontVowels = SearchValues.Create("әөүіеӘӨҮІЕieIEəƏ");
    private static readonly HomoglyphFolder s_kazakh = new("kk");
    private static readonly HomoglyphFolder s_english = new("en");
    private static readonly HomoglyphFolder s_russian = new("ru");

    private readonly HomoglyphTable _table;
    private readonly bool _cyrillicFirst;
    private readonly bool _isKazakh;

    /// <summary>Whether words of the language are Cyrillic, so that Latin letters among them are the suspects.</summary>
    public bool IsCyrillic => _cyrillicFirst;

    private HomoglyphFolder(string language)
    {
        _isKazakh = language == "kk";
        _cyrillicFirst = language != "en";
        _table = _isKazakh ? HomoglyphTable.Kazakh : HomoglyphTable.Common;
    }

    /// <summary>The folder for words in a text of the language; languages other than kk and en have that of Russian.</summary>
    public static HomoglyphFolder For(string language) => language switch
    {
        "kk" => s_kazakh,
        "en" => s_english,
        _ => s_russian,
    };

    /// <summary>Writes the folded word, case kept, and tells whether it differs. Only a word of two alphabets is touched, which makes the change certain enough to show.</summary>
    /// <param name="word">Letters and whatever else; composed, not lower-cased.</param>
    /// <param name="folded">Room for as many characters as the word has.</param>
    public bool Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        word.CopyTo(folded);
        folded = folded[..word.Length];
        var own = _isKazakh && ReplaceForeign(folded);
        var letters = Letters.Of(folded, _table);
        return (letters.Cyrillic > 0 && letters.Latin > 0 && FoldMixed(folded, letters)) || own;
    }

    /// <summary>As <see cref="Fold"/>, and a word wholly of look-alikes is taken for one of the language: <c>apa</c> in Kazakh is <c>ара</c>.</summary>
    /// <remarks>For search only, where text and query fold alike: an English word among Kazakh ones still finds itself.</remarks>
    public bool FoldForSearch(ReadOnlySpan<char> word, Span<char> folded)
    {
        var changed = Fold(word, folded);
        folded = folded[..word.Length];
        var letters = Letters.Of(folded, _table);
        if (letters.Cyrillic > 0 && letters.Latin > 0)
        {
            return changed;
        }

        if (_cyrillicFirst)
        {
            return FoldWholeToCyrillic(folded, letters) || changed;
        }

        return (letters.Cyrillic > 0 && letters.Cyrillic == letters.CyrillicAlike && Apply(folded, toCyrillic: false)) || changed;
    }

    private bool FoldWholeToCyrillic(Span<char> word, Letters letters)
    {
        if (letters.Cyrillic > 0 || RomanNumeral.IsTyped(word))
        {
            return TryMakeRoman(word);
        }

        if (letters.Latin == 0 || letters.Latin != letters.LatinAlike || RomanNumeral.IsLatin(word))
        {
            return false;
        }

        foreach (var c in word)
        {
            if (CharacterTable.KindOf(c) == CharacterKind.Latin && !_table.IsAlikeInAnyType(c))
            {
                return false;
            }
        }

        return Apply(word, toCyrillic: true);
    }

    private bool FoldMixed(Span<char> word, Letters letters)
    {
        if (TryMakeRoman(word))
        {
            return true;
        }

        var canBeCyrillic = letters.Latin == letters.LatinAlike;
        var canBeLatin = letters.Cyrillic == letters.CyrillicAlike;
        if (!canBeCyrillic && !canBeLatin)
        {
            return false;
        }

        return Apply(word, canBeCyrillic && (_cyrillicFirst || !canBeLatin));
    }

    private bool Apply(Span<char> word, bool toCyrillic)
    {
        var changed = false;
        for (var i = 0; i < word.Length; i++)
        {
            var other = toCyrillic ? _table.ToCyrillic(word[i]) : _table.ToLatin(word[i]);
            if (other == '\0')
            {
                continue;
            }

            word[i] = word[i] == 'Y' && _isKazakh && IsFrontWord(word) ? 'Ү' : other;
            changed = true;
        }

        return changed;
    }

    private bool ReplaceForeign(Span<char> word)
    {
        var changed = false;
        for (var i = 0; i < word.Length; i++)
        {
            if (_table.ToOwn(word[i]) is var own and not '\0')
            {
                word[i] = own;
                changed = true;
            }
        }

        return changed;
    }

    // Capital Y has the shape of Ү and is typed for У too: vowel harmony tells which.
    private static bool IsFrontWord(ReadOnlySpan<char> word) =>
        !word.ContainsAny(s_backVowels) && word.ContainsAny(s_frontVowels);

    private static bool TryMakeRoman(Span<char> word)
    {
        Span<char> numeral = stackalloc char[RomanNumeral.MaxLength];
        if (!RomanNumeral.TryReadTyped(word, numeral))
        {
            return false;
        }

        var changed = false;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = CaseFolding.IsUpper(word[i]) ? char.ToUpperInvariant(numeral[i]) : numeral[i];
            changed |= word[i] != letter;
            word[i] = letter;
        }

        return changed;
    }

    private readonly record struct Letters(int Cyrillic, int CyrillicAlike, int Latin, int LatinAlike)
    {
        public static Letters Of(ReadOnlySpan<char> word, HomoglyphTable table)
        {
            int cyrillic = 0, cyrillicAlike = 0, latin = 0, latinAlike = 0;
            foreach (var c in word)
            {
                switch (CharacterTable.KindOf(c))
                {
                    case CharacterKind.Cyrillic or CharacterKind.CyrillicForeign:
                        cyrillic++;
                        cyrillicAlike += table.ToLatin(c) != '\0' ? 1 : 0;
                        break;
                    case CharacterKind.Latin:
                        latin++;
                        latinAlike += table.ToCyrillic(c) != '\0' ? 1 : 0;
                        break;
                }
            }

            return new Letters(cyrillic, cyrillicAlike, latin, latinAlike);
        }
    }
}
