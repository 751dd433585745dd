using SearchService.Analysis.Homoglyphs;
using SearchService.Analysis.Kazakh;
using SearchService.Analysis.Splitting;

namespace SearchService.Corpus.Mending;

/// <summary>Mends words: letters of another alphabet inside them, and Kazakh words that lost the spaces between them.</summary>
internal sealed class WordRepair(string language, RepairLog log)
{
    private const int LongestCompoundPart = 5;

    private static readonly KazakhWordSplitter s_splitter = new();

    private readonly bool _splits = language == "kk";
    private readonly HomoglyphFolder _folder = HomoglyphFolder.For(language);
    private readonly int[] _boundaries = new int[WordSplitter.MaxBoundaries];
    private char[] _folded = new char[64];
    private char[] _lower = new char[64];

    public MappedText Mend(MappedText text)
    {
        MappedTextBuilder? result = null;
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text.Text[at]))
            {
                continue;
            }

            var start = at;
            var suspicious = ReadWord(text.Text, ref at);
            var word = text.Text.AsSpan(start, at - start);
            var mended = suspicious ? Fold(word) : null;
            var places = _splits && word.Length >= KazakhWordSplitter.MinLength ? Split(mended ?? word) : 0;
            if (mended is null && places == 0)
            {
                continue;
            }

            result ??= new MappedTextBuilder(text.Length + 16);
            result.Add(text, copied, start);
            AddWord(result, text, start, mended ?? word.ToString(), places);
            copied = at;
        }

        if (result is null)
        {
            return text;
        }

        result.Add(text, copied, text.Length);
        return result.ToMappedText();
    }

    /// <summary>Moves behind the word and tells whether it has letters of two alphabets or letters that no language here has.</summary>
    private static bool ReadWord(string text, ref int at)
    {
        bool latin = false, cyrillic = false, foreign = false;
        for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
        {
            var c = text[at];
            var isLatin = char.IsAsciiLetter(c) || c is >= '\u00C0' and < '\u0250';
            latin |= isLatin;
            cyrillic |= c is >= '\u0400' and < '\u0530';
            foreign |= char.IsLetter(c) && (c is >= '\u0250' and < '\u0400' or 'ə' or 'Ə' or >= '\u0402' and <= '\u040F' or >= '\u0452' and < '\u0530') && !IsKazakh(c);
        }

        return (latin && cyrillic) || foreign;
    }

    private static bool IsKazakh(char c) => c is 'і' or 'І' or 'ғ' or 'Ғ' or 'қ' or 'Қ' or 'ң' or 'Ң' or 'ү' or 'Ү' or 'ұ' or 'Ұ' or 'һ' or 'Һ' or 'ә' or 'Ә' or 'ө' or 'Ө';

    /// <summary>The number of places where words meet, where that is certain.</summary>
    private int Split(ReadOnlySpan<char> word)
    {
        if (_lower.Length < word.Length)
        {
            _lower = new char[word.Length * 2];
        }

        word.ToLowerInvariant(_lower);
        var places = s_splitter.Split(_lower.AsSpan(0, word.Length), _boundaries, out var certain);
        return certain && (places > 1 || IsNoCompound(word, _boundaries[0])) ? places : 0;
    }

    /// <summary>Two words only: a short first part makes compounds (теміржол, радиохабар), a last мен is as well an ending.</summary>
    private static bool IsNoCompound(ReadOnlySpan<char> word, int boundary) =>
        (boundary > LongestCompoundPart && word[boundary..] is not ("мен" or "бен" or "пен")) || (char.IsUpper(word[boundary]) && char.IsLower(word[boundary - 1]));

    private string? Fold(ReadOnlySpan<char> word)
    {
        if (_folded.Length < word.Length)
        {
            _folded = new char[word.Length * 2];
        }

        return _folder.Fold(word, _folded) ? new string(_folded, 0, word.Length) : null;
    }

    private void AddWord(MappedTextBuilder result, MappedText text, int start, string word, int places)
    {
        var source = text.SourceAt(start);
        var before = text.Text.AsSpan(start, word.Length);
        if (!before.SequenceEqual(word))
        {
            log.Add("look-alike", source, before, word);
        }

        var from = result.Length;
        for (int i = 0, place = 0; i < word.Length; i++)
        {
            if (place < places && _boundaries[place] == i)
            {
                result.Add(' ', text.SourceAt(start + i));
                place++;
            }

            result.Add(word[i], text.SourceAt(start + i));
        }

        if (places > 0)
        {
            log.Add("glued-words", source, word, result.Span[from..]);
        }
    }
}
