using System.Text;
using SearchService.Analysis;

using SearchService.Search.Query;

namespace SearchService.Search.Ranking;

/// <summary>Brings a pattern with * and ? to the form in which words are indexed.</summary>
internal static class WildcardPattern
{
    /// <summary>The whole words that stand before the last one of the pattern, and the pattern itself, letters normalised.</summary>
    public static (IReadOnlyList<string> Before, string Pattern) Normalize(string pattern, Analyzer analyzer)
    {
        var before = new List<string>();
        var normal = new StringBuilder();
        var start = 0;
        while (start < pattern.Length)
        {
            var end = pattern.AsSpan(start).IndexOfAny('*', '?');
            end = end < 0 ? pattern.Length : start + end;
            var tokens = AnalyzedText.TokensOf(pattern[start..end], analyzer);
            for (var i = 0; i < tokens.Count; i++)
            {
                // A piece that ends in a hyphen ends a word; what was gathered so far is a word of its own.
                if (i > 0)
                {
                    before.Add(normal.ToString());
                    normal.Clear();
                }

                normal.Append(tokens[i].Exact);
            }

            if (end < pattern.Length)
            {
                normal.Append(pattern[end]);
            }

            start = end + 1;
        }

        before.RemoveAll(word => word.AsSpan().IndexOfAny('*', '?') >= 0 || word.Length == 0);
        return (before, normal.ToString());
    }

    /// <summary>Whether a word fits the pattern.</summary>
    public static Func<string, bool> Test(string pattern) => word => Fits(pattern, word);

    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> word)
    {
        int p = 0, w = 0, star = -1, mark = 0;
        while (w < word.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == word[w]))
            {
                p++;
                w++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = w;
            }
            else if (star >= 0)
            {
                p = star + 1;
                w = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').Length == 0;
    }
}
