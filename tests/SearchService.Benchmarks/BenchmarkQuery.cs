using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;

namespace SearchService.Benchmarks;

/// <summary>One line of a query file.</summary>
internal sealed record BenchmarkQuery(string Class, string Language, string Text)
{
    /// <summary>The queries of a file, those of a class together and the classes in the order of the file.</summary>
    public static BenchmarkQuery[] Read(string file, IReadOnlyList<string> classes)
    {
        var all = File.ReadLines(file).Select(line => line.Split('\t')).Select(parts => new BenchmarkQuery(parts[0], parts[1], parts[3]));
        return [.. all.Where(query => classes.Count == 0 || classes.Contains(query.Class)).GroupBy(query => query.Class).SelectMany(group => group)];
    }

    /// <summary>The query for this engine.</summary>
    public Query ToQuery()
    {
        var tokens = PlainAnalysis.Tokens(Text);
        var terms = tokens.Select(token => new TermQuery(CorpusIndex.Body, token));
        return Class switch
        {
            "prefix" => new PrefixQuery(CorpusIndex.Body, Text.ToLowerInvariant()),
            "fuzzy1" => new FuzzyQuery(new Term(CorpusIndex.Body, tokens[0]), 1),
            "fuzzy2" => new FuzzyQuery(new Term(CorpusIndex.Body, tokens[0]), 2),
            "term" => terms.First(),
            "phrase" => new PhraseQuery(CorpusIndex.Body, tokens),
            "and" => BooleanQuery.All(terms),
            "or" => BooleanQuery.Any(terms),
            _ => throw new InvalidDataException($"a query of the class {Class}"),
        };
    }

    /// <summary>The same query for Lucene, in the form that LuceneOracle.java describes.</summary>
    public string ToOracleLine()
    {
        var tokens = PlainAnalysis.Tokens(Text);
        var words = string.Join(' ', tokens);
        return Class switch
        {
            "prefix" => $"prefix\t{CorpusIndex.Body}\t{Text.ToLowerInvariant()}",
            "fuzzy1" => $"fuzzy\t{CorpusIndex.Body}\t1\t0\t{tokens[0]}",
            "fuzzy2" => $"fuzzy\t{CorpusIndex.Body}\t2\t0\t{tokens[0]}",
            "term" => $"term\t{CorpusIndex.Body}\t{tokens[0]}",
            "phrase" => $"phrase\t{CorpusIndex.Body}\t0\t{words}",
            _ => $"{Class}\t{CorpusIndex.Body}\t{words}",
        };
    }
}
