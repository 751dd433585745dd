using SearchService.Analysis.Tokens;
using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Comparison;

/// <summary>Finds the words, numbers and names of two texts in different languages that the other text has no counterpart of.</summary>
/// <remarks>
/// A word that the lexicon does not know and that is no name says nothing, and is not marked. Linear in the words of both texts
/// and their translations.
/// </remarks>
internal static class TranslationDifferences
{
    public static TextComparison Of(TextWords left, TextWords right, ComparedTerms terms, TranslationTable? there, TranslationTable? back)
    {
        var (mine, others) = (new DifferenceSpans(left.Words), new DifferenceSpans(right.Words));
        var first = Mark(left, right, terms, there, back, mine);
        var second = Mark(right, left, terms, back, there, others);
        var judged = first.Judged + second.Judged;
        return new TextComparison(mine.Spans, others.Spans, judged == 0 ? 1 : Math.Round((double)(first.Found + second.Found) / judged, 3));
    }

    private static (int Judged, int Found) Mark(
        TextWords text, TextWords other, ComparedTerms terms, TranslationTable? there, TranslationTable? back, DifferenceSpans spans)
    {
        var counterparts = new Counterparts(other, terms, back);
        var (judged, found) = (0, 0);
        for (var i = 0; i < text.Words.Count; i++)
        {
            var word = text.Words[i];
            if (word.Kind == TokenKind.Sign || (word.IsStopWord && word.Kind != TokenKind.Number))
            {
                continue;
            }

            var kind = word.Kind == TokenKind.Number
                ? counterparts.HasNumber(word.Exact) ? null : DifferenceKind.Number
                : counterparts.OfWord(word, there, IsName(text, i));
            if (kind is { } difference)
            {
                spans.Add(i, difference, 0);
            }

            // A word that nothing is known of has no verdict, and so is in no count.
            var isKnown = kind is not null || word.Kind == TokenKind.Number || counterparts.WasFound;
            judged += isKnown ? 1 : 0;
            found += isKnown && kind is null ? 1 : 0;
        }

        return (judged, found);
    }

    /// <summary>A capital inside a sentence; that of the first word says nothing.</summary>
    private static bool IsName(TextWords text, int word)
    {
        var start = text.Words[word].Start;
        if (!char.IsUpper(text.Text[start]))
        {
            return false;
        }

        var before = text.Text.AsSpan(0, start).TrimEnd(" \t«\"“(-–—");
        return before.Length > 0 && before[^1] is not ('.' or '\n' or ':' or ';' or '!' or '?' or ')');
    }
}
