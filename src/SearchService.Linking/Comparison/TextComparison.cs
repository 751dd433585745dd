using SearchService.Analysis;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Comparison;

/// <summary>What differs between two texts, word by word. What is in no span is the same in both.</summary>
/// <param name="Left">The parts of the first text that differ, ascending and disjoint.</param>
/// <param name="Right">The parts of the second text.</param>
/// <param name="Same">The share of the words of both that the other has too, in any form and any place, 0 to 1; across languages of those words that can be judged.</param>
/// <remarks>
/// Letters that only look alike, letter case, spaces and punctuation are no differences. The time grows with the product of the
/// lengths up to a million pairs of words, and beyond that in proportion to the longer text: words that are unique in both divide it first.
/// </remarks>
public sealed record TextComparison(IReadOnlyList<MarkedSpan> Left, IReadOnlyList<MarkedSpan> Right, double Same)
{
    /// <summary>Compares two texts that the same analyzer reads.</summary>
    public static TextComparison Within(string left, string right, Analyzer analyzer)
    {
        var terms = new ComparedTerms();
        var (from, to) = (TextWords.Read(left, analyzer, terms), TextWords.Read(right, analyzer, terms));
        (from, to) = (GluedWords.Part(from, to), GluedWords.Part(to, from));
        return WordDifferences.Of(from, to);
    }

    /// <summary>Compares two texts of different languages, as far as the lexicon knows their words.</summary>
    /// <param name="left">The first text.</param>
    /// <param name="leftAnalyzer">Reads the first text; it says the language too.</param>
    /// <param name="right">The second text.</param>
    /// <param name="rightAnalyzer">Reads the second text.</param>
    /// <param name="lexicon">The translations of words.</param>
    public static TextComparison Across(string left, Analyzer leftAnalyzer, string right, Analyzer rightAnalyzer, TranslationLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(leftAnalyzer);
        ArgumentNullException.ThrowIfNull(rightAnalyzer);
        ArgumentNullException.ThrowIfNull(lexicon);
        var terms = new ComparedTerms();
        return TranslationDifferences.Of(
            TextWords.Read(left, leftAnalyzer, terms), TextWords.Read(right, rightAnalyzer, terms), terms,
            lexicon.Table(leftAnalyzer.Language, rightAnalyzer.Language), lexicon.Table(rightAnalyzer.Language, leftAnalyzer.Language));
    }
}
