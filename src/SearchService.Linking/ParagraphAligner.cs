using SearchService.Corpus.Model;
using SearchService.Linking.Alignment;
using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Matching;

namespace SearchService.Linking;

/// <summary>Aligns the paragraphs or sentences of a provision with those of its translation, for reading side by side. Thread-safe.</summary>
public static class ParagraphAligner
{
    /// <summary>The steps in the order of the text; together they cover the paragraphs of both.</summary>
    /// <param name="fromLanguage">The language of the first text.</param>
    /// <param name="from">The paragraphs of the first text.</param>
    /// <param name="toLanguage">The language of the second text.</param>
    /// <param name="to">The paragraphs of the second text.</param>
    /// <param name="lexicon">The translations of words; null for those that are shipped.</param>
    public static IReadOnlyList<Bead> Align(
        string fromLanguage, IReadOnlyList<string> from, string toLanguage, IReadOnlyList<string> to, TranslationLexicon? lexicon = null)
    {
        TextFeatures[] left = [.. from.Select(TextFeatures.OfParagraph)];
        TextFeatures[] right = [.. to.Select(TextFeatures.OfParagraph)];
        var words = Words(fromLanguage, from, toLanguage, to, lexicon ?? TranslationLexicon.Default);
        var scorer = new PairScorer(fromLanguage, left, toLanguage, right, words);
        return MonotoneAligner.Align(
            left.Length, right.Length, (i, m, j, n) => scorer.Content(i, m, j, n) + scorer.Key(i, j), PairScorer.Gap);
    }

    private static TranslatedOverlap? Words(
        string fromLanguage, IReadOnlyList<string> from, string toLanguage, IReadOnlyList<string> to, TranslationLexicon lexicon) =>
        from.Count + to.Count > 2 && lexicon.Table(fromLanguage, toLanguage) is { } there
            ? new TranslatedOverlap(new UnitStems(fromLanguage, from), new UnitStems(toLanguage, to), there, lexicon.Table(toLanguage, fromLanguage))
            : null;

    /// <summary>The paragraphs of a provision.</summary>
    public static IReadOnlyList<string> ParagraphsOf(Provision provision) =>
        [.. provision.Paragraphs.Select(span => span.In(provision.Text).ToString())];
}
