using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Collectors;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Search;

/// <summary>Boolean searches that may leave documents uncounted, against naive sums over the scores of every term in every document.</summary>
public sealed class DropTests
{
    private const string Field = "body";
    private const int Documents = 9000;

    private static readonly string[] s_words = [.. Enumerable.Range(0, 60).Select(i => $"w{i}")];

    [Theory]
    [InlineData(1, 1, 0, "all")]
    [InlineData(2, 3, 0, "all")]
    [InlineData(3, 2, 5, "all")]
    [InlineData(4, 1, 0, "none")]
    [InlineData(5, 3, 0, "some")]
    [InlineData(6, 2, 3, "some")]
    public void The_best_documents_and_the_bound_of_the_total_are_those_of_naive_sums(int seed, int segments, int deleteEvery, string impacts)
    {
        using var directory = NewIndex(new Random(seed), Documents, segments, deleteEvery);
        RemoveImpacts(directory, impacts);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var naive = new NaiveSums(searcher, Field);
        var random = new Random(100 + seed);
        var dropped = 0;
        for (var i = 0; i < 50; i++)
        {
            var query = Next(random);
            var all = naive.Answer(query);
            foreach (var exactUpTo in new[] { 0, 50, 1000, int.MaxValue })
            {
                var count = 1 + random.Next(25);
                var limits = new SearchLimits { ExactTotalUpTo = exactUpTo };
                var found = searcher.Search(query, count, limits: limits);
                var about = $"seed {seed}, query {i}, {query}, {count} of {all.Length}, exact up to {exactUpTo}";
                Assert.True(all.Take(count).SequenceEqual(found.ScoreDocs), $"{about}:\n{string.Join(' ', all.Take(count))}\n{string.Join(' ', found.ScoreDocs)}");
                Assert.True(found.IsLowerBound ? found.TotalHits > exactUpTo && found.TotalHits <= all.Length : found.TotalHits == all.Length, $"{about}: {found.TotalHits}");
                dropped += found.IsLowerBound ? 1 : 0;
                AssertCountedAlong(searcher, query, all, count, exactUpTo, about);
                if (found.ScoreDocs.Count == count)
                {
                    var next = searcher.Search(query, count, found.ScoreDocs[^1], limits).ScoreDocs;
                    Assert.True(all.Skip(count).Take(count).SequenceEqual(next), $"{about}, second page:\n{string.Join(' ', next)}");
                }
            }

            Assert.Equal(all.Length, searcher.Count(query));
        }

        Assert.True(dropped > 20, $"seed {seed}: only {dropped} searches left something out");
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(7, 300)]
    [InlineData(8, 1100)]
    [InlineData(9, 1500)]
    [InlineData(10, 2100)]
    public void Segments_of_few_documents_lose_none_of_the_best(int seed, int documents)
    {
        using var directory = NewIndex(new Random(seed), documents, 1, 0);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var naive = new NaiveSums(searcher, Field);
        var random = new Random(200 + seed);
        for (var i = 0; i < 100; i++)
        {
            var query = Next(random);
            var all = naive.Answer(query);
            foreach (var exactUpTo in new[] { 0, 1000 })
            {
                var found = searcher.Search(query, 10, limits: new SearchLimits { ExactTotalUpTo = exactUpTo }).ScoreDocs;
                Assert.True(all.Take(10).SequenceEqual(found), $"seed {seed}, query {i}, {query}, exact up to {exactUpTo}, {all.Length} in all:\n{string.Join(' ', found)}");
            }
        }
    }

    /// <summary>A collector beside the best sees every document up to the exact number, and all of the best.</summary>
    private static void AssertCountedAlong(IndexSearcher searcher, BooleanQuery query, ScoreDoc[] all, int count, int exactUpTo, string about)
    {
        var top = new TopScoreCollector(count, exactUpTo: exactUpTo);
        var others = new TotalHitCollector();
        var both = new BestFirstCollector(top, others);
        searcher.Search(query, both);
        Assert.True(all.Take(count).SequenceEqual(top.ToTopDocs().ScoreDocs), about);
        Assert.True(both.HasMissed ? others.TotalHits > exactUpTo && others.TotalHits <= all.Length : others.TotalHits == all.Length, about);
    }

    [Fact]
    public void Nothing_is_left_out_below_the_number_that_is_counted_exactly()
    {
        using var directory = NewIndex(new Random(11), Documents, 2, 0);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var random = new Random(12);
        for (var i = 0; i < 100; i++)
        {
            var query = Next(random);
            var total = searcher.Count(query);
            var found = searcher.Search(query, 3, limits: new SearchLimits { ExactTotalUpTo = total });
            Assert.False(found.IsLowerBound, $"query {i}, {query}");
            Assert.Equal(total, found.TotalHits);
        }
    }

    [Theory]
    [InlineData("w1 w2")]
    [InlineData("w0 w3 w9 w30")]
    public void What_a_search_allocates_does_not_grow_with_the_documents(string words)
    {
        Query[] terms = [.. words.Split(' ').Select(word => new TermQuery(Field, word))];
        foreach (var query in new[] { BooleanQuery.Any(terms), BooleanQuery.All(terms) })
        {
            var (few, many) = (Allocated(query, 2500), Allocated(query, 20_000));
            Assert.True(many <= few + 512, $"{query}: {few} bytes with few documents, {many} with many");
        }
    }

    private static long Allocated(Query query, int documents)
    {
        using var directory = NewIndex(new Random(21), documents, 1, 0);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        for (var i = 0; i < 50; i++)
        {
            searcher.Search(query, 10);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            searcher.Search(query, 10);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 20;
    }

    private static BooleanQuery Next(Random random)
    {
        Query[] terms = [.. Enumerable.Range(0, 2 + random.Next(4)).Select(_ => Boosted(random, new TermQuery(Field, Word(random)))).Distinct()];
        return random.Next(8) switch
        {
            5 => new BooleanQuery(ValueList.From(new[] { new BooleanClause(BooleanQuery.Any(terms), Occur.Must), new BooleanClause(terms[0], Occur.Filter) })),
            6 => new BooleanQuery(ValueList.From(new[]
            {
                new BooleanClause(random.Next(2) == 0 ? BooleanQuery.Any(terms) : BooleanQuery.All(terms), Occur.Must),
                new BooleanClause(new TermQuery(Field, Word(random)), Occur.MustNot),
                new BooleanClause(new TermQuery(Field, s_words[random.Next(3)]), Occur.Filter),
            })),
            0 or 1 => BooleanQuery.All(terms),
            2 => new BooleanQuery(ValueList.From(terms.Select((term, i) => new BooleanClause(term, i == 0 ? Occur.Must : Occur.Should)))),
            _ => BooleanQuery.Any(terms),
        };
    }

    private static Query Boosted(Random random, Query query) => random.Next(6) switch
    {
        0 => new BoostQuery(query, 3f),
        1 => new BoostQuery(query, 0.1f),
        2 => new BoostQuery(query, 0f),
        _ => query,
    };

    private static string Word(Random random) => s_words[Math.Min(random.Next(s_words.Length), random.Next(s_words.Length))];

    private static MemoryDirectory NewIndex(Random random, int documents, int segments, int deleteEvery)
    {
        var directory = new MemoryDirectory();
        using var writer = new IndexWriter(directory);
        var tokens = new TokenBuffer();
        for (var i = 0; i < documents; i++)
        {
            // Runs of short documents among long ones, so that blocks differ; some words are rare, some in every third document.
            tokens.Clear();
            for (var left = i / 400 % 4 == 1 ? 4 : 5 + random.Next(25); left > 0; left--)
            {
                tokens.Add(Encoding.UTF8.GetBytes(s_words[(int)(s_words.Length * Math.Pow(random.NextDouble(), 3))]), 1, 0, 0);
            }

            var document = new Document();
            document.Add(new StringField("id", $"{i}"));
            document.Add(new TextField(Field, tokens));
            writer.AddDocument(document);
            if ((i + 1) % (documents / segments) == 0)
            {
                writer.Flush();
            }
        }

        for (var i = 0; deleteEvery > 0 && i < documents; i += deleteEvery)
        {
            writer.DeleteDocuments("id", $"{i}");
        }

        writer.Commit();
        return directory;
    }

    private static void RemoveImpacts(MemoryDirectory directory, string impacts)
    {
        var files = directory.ListAll().Where(file => file.EndsWith(".imp", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        foreach (var file in impacts switch { "all" => [], "none" => files, _ => files.Take(1) })
        {
            directory.Delete(file);
        }
    }
}
