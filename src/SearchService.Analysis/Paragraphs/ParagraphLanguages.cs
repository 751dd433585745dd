using System.Buffers;
using SearchService.Analysis.Characters;
using SearchService.Analysis.Identification;

namespace SearchService.Analysis.Paragraphs;

/// <summary>Divides a text into runs of paragraphs in one language: a Kazakh law quotes a Russian form, a Russian treaty an English clause.</summary>
/// <remarks>
/// Paragraphs end at line feeds. A run begins in another language than that of the whole text only with a paragraph of
/// <see cref="MinWords"/> words or more that is certain; it goes on with whatever looks like its language. Everything else, and
/// every text in a language that cannot be identified, is in the language of the whole. What the runs are depends on the text and
/// its language alone, so that index, queries and highlights cannot disagree. Thread-safe; allocates nothing.
/// </remarks>
public static class ParagraphLanguages
{
    /// <summary>Fewer words do not change the language: headings and names are too short to tell.</summary>
    public const int MinWords = 5;

    private const double MinCyrillicConfidence = 0.9999;
    private const double MinLatinShare = 0.8;
    private const int KazakhOneIn = 10;

    private static readonly SearchValues<char> s_kazakhLetters = SearchValues.Create("әғқңөұүһіӘҒҚҢӨҰҮҺІ");

    /// <summary>Names the rule with a hash of the weights it goes by.</summary>
    public static string Version { get; } = MakeVersion();

    /// <summary>The end of the run that begins at a place, exclusive, and its language.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the run begins: 0, or the end of the run before.</param>
    /// <param name="own">The language of the whole text.</param>
    /// <param name="language">The language of the run.</param>
    public static int EndOfRun(ReadOnlySpan<char> text, int start, string own, out string language)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (own is not ("kk" or "ru" or "en"))
        {
            language = own;
            return text.Length;
        }

        var end = EndOfParagraph(text, start);
        language = LanguageOf(text[start..end], own, own);
        while (end < text.Length)
        {
            var next = EndOfParagraph(text, end);
            if (LanguageOf(text[end..next], own, language) != language)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int EndOfParagraph(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOf('\n');
        return length < 0 ? text.Length : start + length + 1;
    }

    private static string LanguageOf(ReadOnlySpan<char> paragraph, string own, string before)
    {
        // One letter in five of Kazakh is in no Russian word; seeing them spares nearly all paragraphs of Kazakh texts the question.
        if (own == "kk" && before == own && IsPlainlyKazakh(paragraph))
        {
            return own;
        }

        var guess = LanguageIdentifier.Default.Identify(paragraph);
        if (guess.Language is not { } language || language == own)
        {
            return own;
        }

        return language == before || IsCertain(paragraph, guess) ? language : own;
    }

    private static bool IsPlainlyKazakh(ReadOnlySpan<char> paragraph)
    {
        var (count, length) = (0, paragraph.Length);
        for (var next = paragraph.IndexOfAny(s_kazakhLetters); next >= 0; next = paragraph.IndexOfAny(s_kazakhLetters))
        {
            count++;
            paragraph = paragraph[(next + 1)..];
        }

        return count * KazakhOneIn > length;
    }

    private static bool IsCertain(ReadOnlySpan<char> paragraph, LanguageGuess guess) =>
        guess.Confidence >= (guess.Language == "en" ? MinLatinShare : MinCyrillicConfidence) && HasWords(paragraph);

    private static bool HasWords(ReadOnlySpan<char> paragraph)
    {
        var (words, letters) = (0, 0);
        foreach (var c in paragraph)
        {
            letters = CharacterTable.IsLetter(c) ? letters + 1 : 0;
            words += letters == 2 ? 1 : 0;
        }

        return words >= MinWords;
    }

    private static string MakeVersion()
    {
        using var text = new StringReader(TrigramWeights.Shipped.Format());
        var lines = new HashingReader(text);
        while (lines.ReadLine() is not null)
        {
        }

        return $"paragraphs-2 {lines.Hash}";
    }
}
