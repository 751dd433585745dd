using System.Text;
using System.Text.Json;

namespace SearchService.Benchmarks.Indexing;

/// <summary>The texts of a corpus as lines "identifier TAB text", which all indexers read in no time to speak of.</summary>
internal static class CorpusTexts
{
    /// <summary>Writes the lines of a JSON Lines corpus; tabs and line ends inside a text become blanks.</summary>
    public static void Convert(string corpus, string target)
    {
        using var output = new StreamWriter(target, append: false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        foreach (var line in File.ReadLines(corpus))
        {
            using var json = JsonDocument.Parse(line);
            output.Write(json.RootElement.GetProperty("id").GetString());
            output.Write('\t');
            output.WriteLine(OneLine(json.RootElement.GetProperty("text").GetString()!));
        }
    }

    /// <summary>Reads the lines one after the other.</summary>
    public static IEnumerable<(string Id, string Text)> Read(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return (line[..tab], line[(tab + 1)..]);
        }
    }

    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\t', '\n', '\r') ? text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ') : text;
}
