using SearchService.Analysis.Explaining;

namespace SearchService.IndexBuild;

/// <summary>Tokens in aligned columns under a head.</summary>
internal static class TokenColumns
{
    private static readonly string[] s_head = ["start", "end", "position", "kind", "exact", "stems", ""];

    public static string[] Cells(TokenExplanation token) =>
    [
        $"{token.StartOffset}", $"{token.EndOffset}", $"{token.Position}", token.Kind.ToString().ToLowerInvariant(), token.Exact,
        string.Join('|', token.Stems), token.IsStopWord ? "stop" : "",
    ];

    public static void Print(TextWriter output, IReadOnlyList<TokenExplanation> tokens)
    {
        List<string[]> rows = [s_head, .. tokens.Select(Cells)];
        var widths = Enumerable.Range(0, s_head.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column < 3 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
