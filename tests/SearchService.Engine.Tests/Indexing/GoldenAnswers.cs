using System.Globalization;
using System.IO.Compression;

namespace SearchService.Engine.Tests.Indexing;

/// <summary>What Lucene.Net answered over the golden documents.</summary>
internal static class GoldenAnswers
{
    /// <summary>The queries of an archive in the language of LuceneOracle.java, and the recorded "total TAB doc:score ...".</summary>
    public static (IReadOnlyList<string> Queries, IReadOnlyList<string> Answers) Read(string archive)
    {
        var queries = new List<string>();
        var answers = new List<string>();
        using var file = new GZipStream(File.OpenRead(Requires.Shared($"lucene/golden/{archive}.top10.tsv.gz")), CompressionMode.Decompress);
        using var lines = new StreamReader(file);
        while (lines.ReadLine() is { } line)
        {
            var parts = line.Split('\t', 2);
            var query = parts[0].Split('|', 3);
            queries.Add(Translate(query[0], query[2]));
            answers.Add(parts[1]);
        }

        return (queries, answers);
    }

    /// <summary>Compares with an answer whose scores are bits; the recorded ones have five decimals.</summary>
    public static void AssertSame(string recorded, string found, string query) =>
        Assert.True(recorded == Decimal(found), $"{query}: expected {recorded}, found {Decimal(found)}");

    private static string Translate(string kind, string text)
    {
        if (kind == "prefix")
        {
            return $"prefix\tbody\t{text.ToLowerInvariant()}";
        }

        var tokens = PlainTokens.Of(text).ToArray();
        return kind switch
        {
            "fuzzy1" => $"fuzzy\tbody\t1\t0\t{tokens[0]}",
            "fuzzy2" => $"fuzzy\tbody\t2\t0\t{tokens[0]}",
            _ when kind == "term" || tokens.Length == 1 => $"term\tbody\t{tokens[0]}",
            "phrase" => $"phrase\tbody\t0\t{string.Join(' ', tokens)}",
            _ => $"{kind}\tbody\t{string.Join(' ', tokens)}",
        };
    }

    private static string Decimal(string found)
    {
        var parts = found.Split('\t');
        var hits = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(hit =>
        {
            var at = hit.IndexOf(':', StringComparison.Ordinal);
            var score = BitConverter.Int32BitsToSingle(int.Parse(hit.AsSpan(at + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            return string.Create(CultureInfo.InvariantCulture, $"{hit.AsSpan(0, at)}:{score:F5}");
        });
        return $"{parts[0]}\t{string.Join(' ', hits)}";
    }
}
