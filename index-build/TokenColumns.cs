namespace SearchService.IndexBuild;

/// <summary>A token as analyze shows it.</summary>
internal sealed record TokenLine(int StartOffset, int EndOffset, int Position, string Kind, string Exact, string[] Stems, bool IsStopWord);

/// <summary>Tokens in aligned columns under a head.</summary>
internal static class TokenColumns
{
    private static readonly string[] s_head = ["start", "end", "position", "kind", "exact", "stems", ""];

    public static string[] Cells(TokenLine token) =>
    [
        $"{token.StartOffset}", $"{token.EndOffset}", $"{token.Position}", token.Kind, token.Exact, string.Join('|', token.Stems), token.IsStopWord ? "stop" : "",
    ];

    public static void Print(TextWriter output, IReadOnlyList<TokenLine> tokens)
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
