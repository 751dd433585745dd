using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Search;

/// <summary>Searches that leave out what cannot be among the best, against those that look at everything.</summary>
public sealed class LeapTests
{
    private const int Documents = 6000;
    private const string Field = "body";

    private static readonly SearchLimits s_exact = new() { ExactTotalUpTo = int.MaxValue };
    private static readonly string[] s_words = [.. Enumerable.Range(0, 40).Select(i => $"{(char)('a' + (i % 4))}{i}")];

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 3, 0)]
    [InlineData(3, 2, 7)]
    public void What_is_left_out_is_counted_and_never_missed(int seed, int segments, int deleteEvery)
    {
        using var directory = new MemoryDirectory();
        Write(directory, new Random(seed), segments, deleteEvery);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var random = new Random(1000 + seed);
        for (var i = 0; i < 400; i++)
        {
            // Terms come again, so that most queries find what earlier ones have learned of their blocks.
            var query = Next(random);
            var count = 1 + random.Next(20);
            var everything = new Everything();
            Assert.True(searcher.Search(query, everything));
            var expected = everything.Best(count);
            var found = searcher.Search(query, count);
            var exact = searcher.Search(query, count, limits: s_exact);
            Assert.True(IsTotal(found, everything.Total) && exact.TotalHits == everything.Total && !exact.IsLowerBound, $"seed {seed}, query {i}, {query}: {everything.Total} expected, {found.TotalHits} found");
            Assert.True(expected.SequenceEqual(found.ScoreDocs), $"seed {seed}, query {i}, {query}:\n{string.Join(' ', expected)}\n{string.Join(' ', found.ScoreDocs)}");
            Assert.Equal(found.ScoreDocs, exact.ScoreDocs);
            Assert.Equal(everything.Total, searcher.Count(query));
            if (found.ScoreDocs.Count == count)
            {
                Assert.Equal(everything.Best(2 * count)[count..], searcher.Search(query, count, found.ScoreDocs[^1]).ScoreDocs);
            }
        }
    }

    private static bool IsTotal(TopDocs found, int total) =>
        found.IsLowerBound ? found.TotalHits > SearchLimits.Default.ExactTotalUpTo && found.TotalHits <= total : found.TotalHits == total;

    private static Query Next(Random random)
    {
        Query[] terms = [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Boosted(random, new TermQuery(Field, Word(random))))];
        return random.Next(4) switch
        {
            0 => terms[0],
            1 => BooleanQuery.All(terms),
            2 => new PrefixQuery(Field, "abcd".Substring(random.Next(4), 1)),
            _ => BooleanQuery.Any(terms),
        };
    }

    private static Query Boosted(Random random, Query query) =>
        random.Next(5) switch { 0 => new BoostQuery(query, 3f), 1 => new BoostQuery(query, 0.1f), 2 => new BoostQuery(query, random.Next(3)), _ => query };

    private static string Word(Random random) => s_words[Math.Min(random.Next(s_words.Length), random.Next(s_words.Length))];

    private static void Write(MemoryDirectory directory, Random random, int segments, int deleteEvery)
    {
        using var writer = new IndexWriter(directory);
        var tokens = new TokenBuffer();
        for (var i = 0; i < Documents; i++)
        {
            // Runs of short documents with repetitions among long ones: blocks differ much.
            tokens.Clear();
            var isRich = i / 500 % 4 == 1;
            for (var left = isRich ? 3 : 5 + random.Next(40); left > 0; left--)
            {
                tokens.Add(Encoding.UTF8.GetBytes(Word(random)), 1, 0, 0);
            }

            writer.AddDocument(NewDocument(i, tokens));
            if ((i + 1) % (Documents / segments) == 0)
            {
                writer.Flush();
            }
        }

        for (var i = 0; deleteEvery > 0 && i < Documents; i += deleteEvery)
        {
            writer.DeleteDocuments("id", $"{i}");
        }

        writer.Commit();
    }

    private static Document NewDocument(int id, TokenBuffer tokens)
    {
        var document = new Document();
        document.Add(new StringField("id", $"{id}"));
        document.Add(new TextField(Field, tokens));
        return document;
    }

    /// <summary>Keeps every document.</summary>
    private sealed class Everything : Collector
    {
        private readonly List<ScoreDoc> _all = [];
        private int _base;

        public override bool NeedsScores => true;

        public int Total => _all.Count;

        public ScoreDoc[] Best(int count) => [.. _all.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc).Take(count)];

        public override void BeginLeaf(LeafContext leaf) => _base = leaf.DocBase;

        public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
        {
            for (var i = 0; i < docs.Length; i++)
            {
                _all.Add(new ScoreDoc(docs[i] + _base, scores[i]));
            }
        }
    }
}
