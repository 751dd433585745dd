using System.Collections;
using SearchService.Corpus.Mending;

namespace SearchService.Corpus.Structure;

/// <summary>Finds articles that an amending law quotes over several paragraphs: «60-2-бап. ... 60-3-бап. ...».</summary>
/// <remarks>A block opens with a quotation mark before an article and closes with a mark at the end of a paragraph; without a close it is none.</remarks>
internal sealed class QuotedBlocks
{
    private const int LongestBlock = 60;

    private readonly BitArray _quoted;

    public QuotedBlocks(IReadOnlyList<SourceParagraph> paragraphs)
    {
        _quoted = new BitArray(paragraphs.Count);
        for (var p = 0; p < paragraphs.Count; p++)
        {
            if (Opens(paragraphs[p].Text.Text) && FindClose(paragraphs, p) is > 0 and var close)
            {
                for (; p < close; p++)
                {
                    _quoted[p + 1] = true;
                }
            }
        }
    }

    /// <summary>Whether a paragraph stands inside a quotation that began before it.</summary>
    public bool Contains(int paragraph) => _quoted[paragraph];

    private static bool Opens(string text)
    {
        if (text.Length < 6 || text[0] is not ('"' or '«' or '“' or '„') || Closes(text))
        {
            return false;
        }

        var start = text.AsSpan(1, Math.Min(text.Length - 1, 15));
        return (char.IsAsciiDigit(start[0]) && start.Contains("бап", StringComparison.OrdinalIgnoreCase))
            || start.StartsWith("Стать", StringComparison.OrdinalIgnoreCase) || start.StartsWith("Article", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Closes(string text)
    {
        var trimmed = text.AsSpan().TrimEnd(" .;,");
        return trimmed.Length > 0 && trimmed[^1] is '"' or '»' or '”';
    }

    private static int FindClose(IReadOnlyList<SourceParagraph> paragraphs, int open)
    {
        for (var p = open + 1; p < Math.Min(paragraphs.Count, open + LongestBlock); p++)
        {
            var text = paragraphs[p].Text.Text;
            if (Closes(text))
            {
                return p;
            }

            if (Opens(text))
            {
                return 0;
            }
        }

        return 0;
    }
}
