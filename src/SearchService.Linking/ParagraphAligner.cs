using SearchService.Corpus.Model;
using SearchService.Linking.Alignment;
using SearchService.Linking.Features;

namespace SearchService.Linking;

/// <summary>Aligns the paragraphs of a provision with those of its translation, for reading side by side. Thread-safe.</summary>
public static class ParagraphAligner
{
    /// <summary>The steps in the order of the text; together they cover the paragraphs of both.</summary>
    /// <param name="fromLanguage">The language of the first text.</param>
    /// <param name="from">The paragraphs of the first text.</param>
    /// <param name="toLanguage">The language of the second text.</param>
    /// <param name="to">The paragraphs of the second text.</param>
    public static IReadOnlyList<Bead> Align(string fromLanguage, IReadOnlyList<string> from, string toLanguage, IReadOnlyList<string> to)
    {
        TextFeatures[] left = [.. from.Select(TextFeatures.OfParagraph)];
        TextFeatures[] right = [.. to.Select(TextFeatures.OfParagraph)];
        var scorer = new PairScorer(fromLanguage, left, toLanguage, right);
        return MonotoneAligner.Align(
            left.Length, right.Length, (i, m, j, n) => scorer.Content(i, m, j, n) + scorer.Key(i, j), PairScorer.Gap);
    }

    /// <summary>The paragraphs of a provision.</summary>
    public static IReadOnlyList<string> ParagraphsOf(Provision provision) =>
        [.. provision.Paragraphs.Select(span => span.In(provision.Text).ToString())];
}
