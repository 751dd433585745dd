using System.Globalization;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Store;
using SearchService.Engine.Tests.Codecs.Terms;

namespace SearchService.Engine.Tests.Search;

/// <summary>Random queries of the kinds that the golden lists lack, answered by Apache Lucene and here from the same files.</summary>
public sealed class LuceneComparisonTests
{
    private const int Queries = 400;

    [Theory]
    [InlineData("deletes", 1)]
    [InlineData("segments", 2)]
    public void Random_queries_get_the_answers_of_Lucene_to_the_last_bit(string archive, int seed)
    {
        ApacheLucene.Require();
        var folder = System.IO.Directory.CreateTempSubdirectory("golden-search-");
        try
        {
            Unpack(archive, folder.FullName);
            var random = new Random(seed);
            string[][] documents = [.. GoldenIndex.Documents.Select(document => Words(document.Text)).Where(words => words.Length > 4)];
            string[] queries = [.. Enumerable.Range(0, Queries).Select(_ => OracleQuery.Next(random, documents))];
            var expected = ApacheLucene.Search(folder.FullName, queries);
            using var directory = new FileSystemDirectory(folder.FullName);
            using var reader = DirectoryReader.Open(directory);
            var searcher = new IndexSearcher(reader);
            for (var i = 0; i < queries.Length; i++)
            {
                var query = OracleQuery.Parse(queries[i]);
                var exact = searcher.Search(query, 10, limits: new SearchLimits { ExactTotalUpTo = int.MaxValue });
                var found = Print(exact);
                Assert.True(expected[i] == found, $"seed {seed}, {queries[i]}:\n{expected[i]} expected\n{found} found");
                Assert.Equal(exact.ScoreDocs, searcher.Search(query, 10).ScoreDocs);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Print(TopDocs found) => $"{found.TotalHits}\t" + string.Join(' ', found.ScoreDocs.Select(hit =>
        string.Create(CultureInfo.InvariantCulture, $"{hit.Doc}:{BitConverter.SingleToInt32Bits(hit.Score):x8}")));

    private static string[] Words(string text) =>
        [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static void Unpack(string archive, string folder)
    {
        using var packed = GoldenIndex.Unpack(archive);
        foreach (var name in packed.ListAll())
        {
            using var input = packed.OpenInput(name);
            File.WriteAllBytes(Path.Combine(folder, name), input.Span(0, (int)input.Length).ToArray());
        }
    }
}
