using System.Globalization;
using System.IO.Compression;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;

namespace SearchService.Engine.Tests.Search;

/// <summary>A golden query and the answer that was recorded for it.</summary>
public sealed record GoldenQuery(string Class, string Language, string Text, int TotalHits, string[] TopTen)
{
    /// <summary>The queries with the answers of one archive.</summary>
    public static IReadOnlyList<GoldenQuery> Read(string archive)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(Requires.Shared($"lucene/golden/{archive}.top10.tsv.gz")), CompressionMode.Decompress));
        var queries = new List<GoldenQuery>();
        while (file.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            var name = parts[0].Split('|', 3);
            queries.Add(new GoldenQuery(name[0], name[1], name[2], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        return queries;
    }

    /// <summary>The query as it was asked: over the letters and digits of one field, lower-cased, or over what stands between spaces.</summary>
    public Query ToQuery(string field, bool splitsAtSpaces = false)
    {
        if (Class == "prefix")
        {
            return new PrefixQuery(field, Text.ToLowerInvariant());
        }

        var tokens = splitsAtSpaces ? Text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) : Tokens(Text).ToArray();
        return (Class, tokens.Length) switch
        {
            (_, 0) => new MatchNoDocsQuery(),
            ("fuzzy1" or "fuzzy2", _) => new FuzzyQuery(new Term(field, tokens[0]), Class == "fuzzy1" ? 1 : 2),
            ("term", _) or (_, 1) => new TermQuery(field, tokens[0]),
            ("phrase", _) => new PhraseQuery(field, tokens),
            ("and", _) => BooleanQuery.All(tokens.Select(token => new TermQuery(field, token))),
            _ => BooleanQuery.Any(tokens.Select(token => new TermQuery(field, token))),
        };
    }

    /// <summary>Hits in the form of the recording.</summary>
    public static string[] Print(TopDocs docs) =>
        [.. docs.ScoreDocs.Select(hit => string.Create(CultureInfo.InvariantCulture, $"{hit.Doc}:{hit.Score:F5}"))];

    private static IEnumerable<string> Tokens(string text)
    {
        var begin = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isToken = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isToken && begin < 0)
            {
                begin = i;
            }
            else if (!isToken && begin >= 0)
            {
                yield return text[begin..i].ToLowerInvariant();
                begin = -1;
            }
        }
    }
}
