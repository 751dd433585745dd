using SearchService.Analysis.Tokens;
using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Comparison;

/// <summary>What a text has that may stand for words of a text in another language. Not thread-safe.</summary>
internal sealed class Counterparts
{
    /// <summary>Rarer translations prove nothing.</summary>
    private const float LeastProbability = 0.02f;

    private readonly ComparedTerms _terms;
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _backwards = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    /// <param name="text">The text.</param>
    /// <param name="terms">The terms of both texts.</param>
    /// <param name="back">The translations of its words.</param>
    public Counterparts(TextWords text, ComparedTerms terms, TranslationTable? back)
    {
        _terms = terms;
        foreach (var word in text.Words)
        {
            if (word.Kind == TokenKind.Number)
            {
                _numbers.UnionWith(PartsOf(word.Exact));
                continue;
            }

            if (Skeleton.Of(word.Exact) is { } spelling)
            {
                _spellings.Add(spelling);
            }

            foreach (var stem in word.Stems)
            {
                AddStem(terms[stem], back);
            }
        }
    }

    /// <summary>Whether the last word asked for has a counterpart.</summary>
    public bool WasFound { get; private set; }

    /// <summary>Whether the text has all parts of a number: 10.06.1997 is 10 and 6 and 1997, and a month may be a word.</summary>
    public bool HasNumber(string number)
    {
        var parts = PartsOf(number);
        return parts.Count(part => !_numbers.Contains(part)) <= (parts.Count >= 3 ? 1 : 0);
    }

    /// <summary>How a word differs from all that the text has; null where it has a counterpart or nothing is known of it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="there">The translations of its language into that of the text.</param>
    /// <param name="isName">Whether it is written as a name.</param>
    public DifferenceKind? OfWord(ComparedWord word, TranslationTable? there, bool isName)
    {
        WasFound = Skeleton.Of(word.Exact) is { } spelling ? _spellings.Contains(spelling) : _stems.Contains(word.Exact);
        var isKnown = false;
        foreach (var number in word.Stems)
        {
            var stem = _terms[number];
            WasFound |= _backwards.Contains(stem) || _stems.Contains(stem);
            foreach (var translation in there is null ? [] : there.Of(stem))
            {
                isKnown = true;
                WasFound |= translation.Probability >= LeastProbability && _stems.Contains(translation.Stem);
            }
        }

        return WasFound ? null : isKnown ? DifferenceKind.NoCounterpart : isName ? DifferenceKind.Name : null;
    }

    private void AddStem(string stem, TranslationTable? back)
    {
        _stems.Add(stem);
        foreach (var translation in back is null ? [] : back.Of(stem))
        {
            if (translation.Probability >= LeastProbability)
            {
                _backwards.Add(translation.Stem);
            }
        }
    }

    private static List<string> PartsOf(string number) =>
        [.. number.Split('.', '-', '/', ',').Select(part => part.TrimStart('0')).Where(part => part.Length > 0)];
}
