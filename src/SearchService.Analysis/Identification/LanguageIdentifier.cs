using SearchService.Analysis.Homoglyphs;

namespace SearchService.Analysis.Identification;

/// <summary>Tells Kazakh, Russian and English apart, in documents and in snippets of a few words.</summary>
/// <remarks>
/// The script decides about English. Kazakh and Russian are weighed by the trigrams of their words, with Kazakh letters taken for
/// the Russian ones that people type instead, and by the Kazakh letters themselves and the Latin ones that stand for them. So
/// Kazakh without a Kazakh keyboard is Kazakh. Immutable and thread-safe; one pass, no allocation.
/// </remarks>
public sealed class LanguageIdentifier
{
    // Log-odds: a Kazakh letter is seldom in Russian, but names are; a word of a Russian text may have several.
    private const float KazakhLetter = 2.5f;
    private const int MostLettersInWord = 2;
    private const double LongestEvidence = 30;

    private readonly TrigramWeights _weights;

    private LanguageIdentifier(TrigramWeights weights) => _weights = weights;

    /// <summary>The identifier with the weights that come with the library.</summary>
    public static LanguageIdentifier Default { get; } = new(TrigramWeights.Shipped);

    /// <summary>The language of a text, the main one where there are several.</summary>
    public LanguageGuess Identify(ReadOnlySpan<char> text)
    {
        var reader = new WordReader(text);
        Span<char> word = stackalloc char[WordReader.Longest];
        int latin = 0, cyrillic = 0;
        double kazakh = 0;
        while (reader.Read(word, out var letters))
        {
            latin += RomanNumeral.IsValid(word[..letters.Length]) ? 0 : letters.Latin;
            cyrillic += letters.Cyrillic;
            if (letters.Cyrillic > 0)
            {
                kazakh += _weights.Score(word[..letters.Length]);
                kazakh += KazakhLetter * Math.Min(letters.Kazakh, MostLettersInWord);
            }
        }

        return Decide(latin, cyrillic, kazakh);
    }

    private static LanguageGuess Decide(int latin, int cyrillic, double kazakh)
    {
        if (latin + cyrillic < 2)
        {
            return default;
        }

        var evidence = Math.Clamp(Math.Abs(kazakh), 0, LongestEvidence);
        return latin > cyrillic
            ? new LanguageGuess("en", (double)latin / (latin + cyrillic))
            : new LanguageGuess(kazakh > 0 ? "kk" : "ru", 1 / (1 + Math.Exp(-evidence)));
    }
}
