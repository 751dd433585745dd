using SearchService.Analysis;

namespace SearchService.Search.Ranking;

/// <summary>A token of a query in one language.</summary>
internal sealed record QueryToken(string Exact, IReadOnlyList<string> Stems, bool IsStopWord, int Position)
{
    /// <summary>The tokens of a part of a query.</summary>
    public static List<QueryToken> Analyze(string text, Analyzer analyzer)
    {
        var tokens = new List<QueryToken>();
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

            tokens.Add(new QueryToken(stream.Exact.ToString(), stems, stream.IsStopWord, position));
        }

        return tokens;
    }
}
