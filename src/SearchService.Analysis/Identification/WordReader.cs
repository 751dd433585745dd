using SearchService.Analysis.Characters;
using SearchService.Analysis.Homoglyphs;

namespace SearchService.Analysis.Identification;

/// <summary>The words of a text as the trigrams want them: small Russian letters, ә as а, қ as к and so on.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    /// <summary>Longer words are read up to here.</summary>
    public const int Longest = 40;

    private const string KazakhLetters = "әғқңөұүһі";
    private const string RussianLetters = "агкноуухи";

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>Fills in the next word; false at the end.</summary>
    public bool Read(scoped Span<char> word, out WordLetters letters)
    {
        letters = default;
        while (_position < _text.Length && !CharacterTable.IsLetter(_text[_position]))
        {
            _position++;
        }

        var start = _position;
        for (; _position < _text.Length && IsWordPart(CharacterTable.KindOf(_text[_position])); _position++)
        {
        }

        letters = Fold(_text[start.._position], word);
        return _position > start;
    }

    private static bool IsWordPart(CharacterKind kind) =>
        CharacterTable.IsLetter(kind) || kind is CharacterKind.Mark or CharacterKind.Ignorable;

    private static WordLetters Fold(ReadOnlySpan<char> raw, Span<char> word)
    {
        var letters = default(WordLetters);
        foreach (var c in raw)
        {
            var kind = CharacterTable.KindOf(c);
            letters.Latin += kind == CharacterKind.Latin ? 1 : 0;
            letters.Cyrillic += kind is CharacterKind.Cyrillic or CharacterKind.CyrillicForeign ? 1 : 0;
        }

        var isMixed = letters.Latin > 0 && letters.Cyrillic > 0;
        foreach (var c in raw)
        {
            if (letters.Length < Longest && CharacterTable.IsLetter(c))
            {
                var folded = CaseFolding.Fold(isMixed && HomoglyphTable.Kazakh.ToCyrillic(c) is var own and not '\0' ? own : c);
                var kazakh = KazakhLetters.IndexOf(folded);
                letters.Kazakh += kazakh >= 0 ? 1 : 0;
                word[letters.Length++] = kazakh >= 0 ? RussianLetters[kazakh] : folded;
            }
        }

        return letters;
    }
}
