using SearchService.Analysis.Tokens;

namespace SearchService.Linking.Comparison;

/// <summary>A word of a text that is compared.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Exact">Its exact form, look-alike letters folded.</param>
/// <param name="Form">The number of the exact form.</param>
/// <param name="Stems">The numbers of its stems, the likeliest first.</param>
/// <param name="IsStopWord">Whether it means little by itself.</param>
/// <param name="Kind">What it is.</param>
internal sealed record ComparedWord(int Start, int End, string Exact, int Form, int[] Stems, bool IsStopWord, TokenKind Kind)
{
    /// <summary>Whether the other is the same word, in any form.</summary>
    public bool IsSameAs(ComparedWord other)
    {
        if (Form == other.Form)
        {
            return true;
        }

        foreach (var stem in Stems)
        {
            if (Array.IndexOf(other.Stems, stem) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
