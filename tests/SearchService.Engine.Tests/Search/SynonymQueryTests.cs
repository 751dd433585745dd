using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Tests.Search;

public sealed class SynonymQueryTests
{
    [Fact]
    public void A_single_term_of_full_weight_scores_as_a_term_query()
    {
        const int Seed = 3;
        var random = new Random(Seed);
        var searcher = new IndexSearcher(RandomCorpus.Split(random, RandomCorpus.Documents(random, 200)));
        foreach (var word in RandomCorpus.Vocabulary)
        {
            var term = searcher.Search(new TermQuery("body", word), 20);
            var synonym = searcher.Search(Synonyms((word, 1)), 20);
            Assert.Equal(term.TotalHits, synonym.TotalHits);
            Assert.Equal(term.ScoreDocs, synonym.ScoreDocs);
        }
    }

    [Fact]
    public void Frequencies_add_up_by_weight_and_score_as_one_word()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var random = new Random(seed);
            var documents = RandomCorpus.Documents(random, 1 + random.Next(100));
            var searcher = new IndexSearcher(RandomCorpus.Split(random, documents));
            (string Word, float Weight)[] synonyms =
                [.. RandomCorpus.Vocabulary.OrderBy(_ => random.Next()).Take(1 + random.Next(4)).Select(word => (word, MathF.Round(0.05f + (0.95f * random.NextSingle()), 2)))];
            var query = Synonyms(synonyms);
            var weight = new Bm25Similarity().Weight(Boost.None, searcher.FieldStatistics("body"), [Statistics(searcher, synonyms)]);
            var hits = searcher.Search(query, documents.Length).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);
            for (var doc = 0; doc < documents.Length; doc++)
            {
                var freq = synonyms.Sum(synonym => synonym.Weight * documents[doc].Words["body"].Count(word => word == synonym.Word));
                Assert.True(freq > 0 == hits.ContainsKey(doc), $"seed {seed}: {query} and document {doc}");
                if (freq > 0)
                {
                    var leaf = searcher.Reader.LeafOf(doc);
                    var expected = weight.Scorer(leaf.Reader).Score(doc - leaf.DocBase, freq);
                    Assert.True(Math.Abs(expected - hits[doc]) <= 1e-5 * expected, $"seed {seed}: {query}, document {doc}: {expected} and {hits[doc]}");
                    Assert.Equal(hits[doc], searcher.Explain(query, doc).Value);
                }
            }
        }
    }

    [Fact]
    public void Terms_of_two_fields_or_weights_beyond_one_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SynonymQuery([]));
        Assert.Throws<ArgumentException>(() => new SynonymQuery([new(new Term("body", "a"), 1), new(new Term("title", "a"), 1)]));
        Assert.Throws<ArgumentException>(() => Synonyms(("a", 0)));
        Assert.Throws<ArgumentException>(() => Synonyms(("a", 1.5f)));
        Assert.Throws<ArgumentException>(() => Synonyms(("a", float.NaN)));
    }

    private static SynonymQuery Synonyms(params (string Word, float Weight)[] synonyms) =>
        new(ValueList.From(synonyms.Select(synonym => new WeightedTerm(new Term("body", synonym.Word), synonym.Weight))));

    private static TermStatistics Statistics(IndexSearcher searcher, (string Word, float Weight)[] synonyms)
    {
        var docFreq = (int)Math.Min(searcher.Reader.MaxDoc, Math.Ceiling(synonyms.Sum(
            synonym => (double)synonym.Weight * searcher.TermStatistics(new Term("body", synonym.Word)).DocFreq)));
        return new TermStatistics(new Term("body", synonyms[0].Word), docFreq, docFreq);
    }
}
