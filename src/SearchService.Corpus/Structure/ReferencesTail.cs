using SearchService.Corpus.Mending;

namespace SearchService.Corpus.Structure;

/// <summary>Cuts off the heading of a list of literature that was glued to the end of the last paragraph.</summary>
internal static class ReferencesTail
{
    private const int LongestHeading = 50;

    public static IReadOnlyList<SourceParagraph> Split(IReadOnlyList<SourceParagraph> paragraphs, LabelGrammar grammar)
    {
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var text = paragraphs[p].Text.Text;
            var stop = text.TrimEnd('.', ' ', ':', '…').LastIndexOf(". ", StringComparison.Ordinal);
            if (stop < 0 || text.Length - stop > LongestHeading || !DocumentWords.IsReferencesHeading(text[(stop + 2)..], grammar))
            {
                continue;
            }

            var whole = paragraphs[p];
            return
            [
                .. paragraphs.Take(p),
                whole with { Text = whole.Text.TrimmedSlice(0, stop + 1) },
                new SourceParagraph(whole.Text.TrimmedSlice(stop + 2, text.Length), 2, true),
                .. paragraphs.Skip(p + 1),
            ];
        }

        return paragraphs;
    }
}
