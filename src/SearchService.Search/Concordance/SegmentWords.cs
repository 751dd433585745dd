using SearchService.Analysis;
using SearchService.Search.Query;

namespace SearchService.Search.Concordance;

/// <summary>The words of a segment that carry meaning, in order: stop words and signs are left out.</summary>
internal sealed class SegmentWords
{
    private SegmentWords(string text, AnalyzedToken[] words, bool[] follows)
    {
        Text = text;
        Words = words;
        Follows = follows;
    }

    public string Text { get; }

    public AnalyzedToken[] Words { get; }

    /// <summary>Whether each word goes on with the one before it: nothing but spaces and stop words is between them.</summary>
    public bool[] Follows { get; }

    public static SegmentWords Of(string text, Analyzer analyzer)
    {
        var words = new List<AnalyzedToken>();
        var follows = new List<bool>();
        var (end, joined) = (0, false);
        foreach (var token in AnalyzedText.TokensOf(text, analyzer))
        {
            joined = (joined || words.Count == 0 || end == words[^1].End) && IsGap(text, end, token.Start);
            end = Math.Max(end, token.End);
            if (token.IsStopWord || !char.IsLetter(token.Exact[0]))
            {
                joined &= token.IsStopWord;
                continue;
            }

            // A word written in one that is two lies in the place of both.
            words.Add(token);
            follows.Add(joined && words.Count > 1);
            joined = true;
        }

        return new SegmentWords(text, [.. words], [.. follows]);
    }

    /// <summary>The places where a term stands: its words behind each other, each in one of the stems of its place.</summary>
    public List<(int First, int Last)> Find(IReadOnlyList<IReadOnlySet<string>> term)
    {
        var found = new List<(int First, int Last)>();
        for (var i = 0; i + term.Count <= Words.Length; i++)
        {
            var length = 0;
            while (length < term.Count && (length == 0 || Follows[i + length]) && Fits(Words[i + length], term[length]))
            {
                length++;
            }

            if (length == term.Count)
            {
                found.Add((i, i + length - 1));
                i += length - 1;
            }
        }

        return found;
    }

    private static bool Fits(in AnalyzedToken word, IReadOnlySet<string> stems)
    {
        foreach (var stem in word.Stems)
        {
            if (stems.Contains(stem))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGap(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('-' or '\'' or '’'))
            {
                return false;
            }
        }

        return true;
    }
}
