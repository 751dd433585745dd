using SearchService.Analysis;

namespace SearchService.Search.Query;

/// <summary>One token of a query or of a text that is being highlighted.</summary>
internal readonly record struct AnalyzedToken(int Start, int End, int Position, string Exact, IReadOnlyList<string> Stems, bool IsStopWord);

/// <summary>A query or a text and its tokens, as the analyzer of a language sees them.</summary>
internal sealed class AnalyzedText
{
    private AnalyzedText(string text, List<AnalyzedToken> tokens)
    {
        Text = text;
        Tokens = tokens;
    }

    public string Text { get; }

    public IReadOnlyList<AnalyzedToken> Tokens { get; }

    public static AnalyzedText Analyze(string text, Analyzer analyzer) => new(text, TokensOf(text, analyzer));

    /// <summary>
    /// The tokens of a query, each with the stems of the guest's analysis behind its own, so that a paragraph in the guest's language
    /// is found as well. Where the two cut the query differently the guest has no say.
    /// </summary>
    public static List<AnalyzedToken> TokensOf(string text, Analyzer analyzer, Analyzer? guest)
    {
        var tokens = TokensOf(text, analyzer);
        if (guest is not null && TokensOf(text, guest) is var others && others.Count == tokens.Count)
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                tokens[i] = tokens[i] with { Stems = [.. tokens[i].Stems.Union(others[i].Stems, StringComparer.Ordinal)] };
            }
        }

        return tokens;
    }

    /// <summary>The tokens alone.</summary>
    public static List<AnalyzedToken> TokensOf(string text, Analyzer analyzer)
    {
        var tokens = new List<AnalyzedToken>();
        var stream = analyzer.CreateStream();
        stream.Reset(text.AsMemory());
        var position = -1;
        while (stream.MoveNext())
        {
            position += stream.PositionIncrement;
            var stems = new string[stream.StemCount];
            for (var i = 0; i < stems.Length; i++)
            {
                stems[i] = stream.Stem(i).ToString();
            }

            tokens.Add(new AnalyzedToken(stream.StartOffset, stream.EndOffset, position, stream.Exact.ToString(), stems, stream.IsStopWord));
        }

        return tokens;
    }
}
