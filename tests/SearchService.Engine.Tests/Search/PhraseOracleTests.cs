using System.Text;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Search;

/// <summary>Phrases in an index on disk, against a naive search over lists of positions.</summary>
public sealed class PhraseOracleTests
{
    private const string Field = "body";

    private static readonly string[] s_words = ["the", "of", "and", "law", "party", "court", "state", "act", "record", "rare"];

    [Theory]
    [InlineData(1, 1, 0, false)]
    [InlineData(2, 1, 0, true)]
    [InlineData(3, 3, 0, false)]
    [InlineData(4, 2, 5, false)]
    [InlineData(5, 1, 3, true)]
    public void Phrases_are_found_where_a_naive_search_finds_them(int seed, int segments, int deleteEvery, bool hasOffsets)
    {
        var random = new Random(seed);
        var documents = Enumerable.Range(0, 2000).Select(id => new PositionedText(random, s_words, id % 700 == 13 ? 4000 : 1 + random.Next(30))).ToArray();
        using var directory = new MemoryDirectory();
        Write(directory, documents, segments, deleteEvery, hasOffsets);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        for (var i = 0; i < 100; i++)
        {
            var terms = RandomTerms(random);
            var query = new PhraseQuery(terms);
            var message = $"seed {seed}, query {i}, {query}";
            var expected = documents.Select((document, doc) => (Freq: document.Freq(terms), doc))
                .Where(found => found.Freq > 0 && IsLive(found.doc, deleteEvery)).ToArray();
            var everything = new EveryHit();
            Assert.True(searcher.Search(query, everything));
            Assert.True(expected.Select(found => found.doc).SequenceEqual(everything.Hits.Select(hit => hit.Doc)), message);
            Assert.True(expected.Length == searcher.Count(query), message);
            Assert.True(everything.Hits.SequenceEqual(ByScorer(searcher, query)), message);
            foreach (var (freq, doc) in expected.Where((_, n) => n % 97 == 0))
            {
                Assert.Contains($"freq={freq})", searcher.Explain(query, doc).ToString(), StringComparison.Ordinal);
            }

            // Without deletions and with as few counted as can be, so that what cannot be among the best is dropped soon.
            var found = searcher.Search(query, 5, limits: new SearchLimits { ExactTotalUpTo = random.Next(20) });
            var best = everything.Hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc).Take(5).ToArray();
            Assert.True(best.SequenceEqual(found.ScoreDocs), message);
            Assert.True(found.IsLowerBound ? found.TotalHits <= expected.Length : found.TotalHits == expected.Length, message);
        }
    }

    [Fact]
    public void Documents_that_cannot_be_among_the_best_are_dropped()
    {
        var random = new Random(11);
        var documents = Enumerable.Range(0, 20_000).Select(_ => new PositionedText(random, s_words, 2 + random.Next(20))).ToArray();
        using var directory = new MemoryDirectory();
        Write(directory, documents, segments: 1, deleteEvery: 0, hasOffsets: false);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var query = new PhraseQuery(Field, ["the", "of"]);
        var found = searcher.Search(query, 3, limits: new SearchLimits { ExactTotalUpTo = 50 });
        Assert.True(found.IsLowerBound);
        Assert.InRange(found.TotalHits, 51, searcher.Count(query) - 1);
        Assert.Equal(found.ScoreDocs, searcher.Search(query, 3, limits: new SearchLimits { ExactTotalUpTo = int.MaxValue }).ScoreDocs);
    }

    [Fact]
    public void A_phrase_query_allocates_little()
    {
        var random = new Random(12);
        var documents = Enumerable.Range(0, 2000).Select(_ => new PositionedText(random, s_words, 2 + random.Next(20))).ToArray();
        using var directory = new MemoryDirectory();
        Write(directory, documents, segments: 1, deleteEvery: 0, hasOffsets: false);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var query = new PhraseQuery(Field, ["law", "of", "the"]);
        var bytes = long.MaxValue;
        for (var i = 0; i < 50; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            searcher.Search(query, 10);
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(bytes, 1, 6000);
    }

    /// <summary>The hits as they come when the phrase is one part of another query.</summary>
    private static List<ScoreDoc> ByScorer(IndexSearcher searcher, Query query)
    {
        var context = new SearchContext(searcher, SearchLimits.Default, new SearchBudget(SearchLimits.Default, default));
        var weight = query.CreateWeight(context, needsScores: true, Boost.None);
        var hits = new List<ScoreDoc>();
        foreach (var leaf in searcher.Reader.Leaves)
        {
            if (weight.Scorer(leaf) is not { } scorer)
            {
                continue;
            }

            // Every other step is a leap.
            for (var doc = scorer.NextDoc(); doc != DocIdSetIterator.NoMoreDocs; doc = hits.Count % 2 == 0 ? scorer.NextDoc() : scorer.Advance(doc + 1))
            {
                hits.Add(new ScoreDoc(doc + leaf.DocBase, scorer.Score()));
            }
        }

        return hits;
    }

    private static ValueList<PhraseTerm> RandomTerms(Random random)
    {
        var terms = new List<PhraseTerm>();
        var place = random.Next(8) == 0 ? 1 : 0;
        for (var left = 2 + random.Next(3); left > 0; left--)
        {
            var word = random.Next(15) == 0 ? "absent" : s_words[random.Next(s_words.Length)];
            terms.Add(new PhraseTerm(new Term(Field, word), place));
            place += random.Next(10) switch { 0 => 0, 1 => 2, _ => 1 };
        }

        return ValueList.From(terms);
    }

    private static bool IsLive(int doc, int deleteEvery) => deleteEvery == 0 || doc % deleteEvery != 0;

    private static void Write(MemoryDirectory directory, PositionedText[] documents, int segments, int deleteEvery, bool hasOffsets)
    {
        using var writer = new IndexWriter(directory);
        var tokens = new TokenBuffer();
        var options = new TextFieldOptions
        {
            IndexOptions = hasOffsets ? IndexOptions.DocsAndFreqsAndPositionsAndOffsets : IndexOptions.DocsAndFreqsAndPositions,
        };
        for (var id = 0; id < documents.Length; id++)
        {
            documents[id].AddTo(tokens);
            var document = new Document();
            document.Add(new StringField("id", $"{id}"));
            document.Add(new TextField(Field, tokens, options));
            writer.AddDocument(document);
            if ((id + 1) % (documents.Length / segments) == 0)
            {
                writer.Flush();
            }
        }

        for (var id = 0; deleteEvery > 0 && id < documents.Length; id += deleteEvery)
        {
            writer.DeleteDocuments("id", $"{id}");
        }

        writer.Commit();
    }

    /// <summary>Words with positions: some on one position, the same word twice among them, some behind gaps.</summary>
    private sealed class PositionedText
    {
        private readonly List<(string Word, int Increment, int Position)> _tokens = [];
        private readonly HashSet<(string Word, int Position)> _places;

        public PositionedText(Random random, string[] words, int length)
        {
            var position = -1;
            for (var i = 0; i < length; i++)
            {
                var increment = i == 0 ? 1 : random.Next(12) switch { 0 => 0, 1 => 2, _ => 1 };
                position += increment;
                var word = increment == 0 && random.Next(2) == 0 ? _tokens[^1].Word : words[Math.Min(random.Next(words.Length), random.Next(words.Length))];
                _tokens.Add((word, increment, position));
            }

            _places = [.. _tokens.Select(token => (token.Word, token.Position))];
        }

        /// <summary>At how many places the phrase begins.</summary>
        public int Freq(ValueList<PhraseTerm> terms)
        {
            (string Word, int Place)[] others = [.. terms.Select(term => (term.Term.Text, term.Position - terms[0].Position))];
            return _places.Where(place => place.Word == others[0].Word)
                .Count(place => others.All(other => _places.Contains((other.Word, place.Position + other.Place))));
        }

        public void AddTo(TokenBuffer tokens)
        {
            tokens.Clear();
            foreach (var (word, increment, position) in _tokens)
            {
                tokens.Add(Encoding.UTF8.GetBytes(word), increment, 10 * position, (10 * position) + word.Length);
            }
        }
    }

    /// <summary>Keeps every hit.</summary>
    private sealed class EveryHit : Collector
    {
        private int _base;

        public List<ScoreDoc> Hits { get; } = [];

        public override bool NeedsScores => true;

        public override void BeginLeaf(LeafContext leaf) => _base = leaf.DocBase;

        public override void Collect(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
        {
            for (var i = 0; i < docs.Length; i++)
            {
                Hits.Add(new ScoreDoc(docs[i] + _base, scores[i]));
            }
        }
    }
}
