using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Search.Similarities;

namespace SearchService.Engine.Tests.Search;

public sealed class PhraseFrequencyTests
{
    [Theory]
    [InlineData("a b", "a b", 0, 1f)]
    [InlineData("a b a b b", "a b", 0, 2f)]
    [InlineData("a x b", "a b", 0, 0f)]
    [InlineData("a x b", "a ? b", 0, 1f)]
    [InlineData("a x b", "a b", 1, 0.5f)]
    [InlineData("b a", "a b", 1, 0f)]
    [InlineData("b a", "a b", 2, 1 / 3f)]
    [InlineData("a b x a y b", "a b", 1, 1.5f)]
    [InlineData("c x x a b", "a b c", 4, 0f)]
    [InlineData("c x x a b", "a b c", 5, 1 / 6f)]
    [InlineData("a", "a a", 3, 0f)]
    [InlineData("a a", "a a", 0, 1f)]
    [InlineData("a x a", "a a", 1, 0.5f)]
    [InlineData("a b a", "a b a", 2, 1f)]
    [InlineData("a|c b", "a b", 0, 0f)]
    [InlineData("c b", "a|c b", 0, 1f)]
    [InlineData("a b c b", "a|c b", 0, 2f)]
    [InlineData("a c", "a|c a|c", 0, 1f)]
    [InlineData("c", "a|c a|c", 5, 0f)]
    public void A_phrase_counts_one_over_its_moves_and_one(string document, string phrase, int slop, float freq)
    {
        var searcher = new IndexSearcher(InMemoryIndex.OfBodies(document), new FrequencyAsScore());
        var words = phrase.Split(' ').Select((word, place) => (word, place)).Where(pair => pair.word != "?").ToList();
        var several = new MultiPhraseQuery(
            ValueList.From(words.Select(pair => new PhraseSlot(pair.place, ValueList.From(pair.word.Split('|').Select(word => new Term("body", word)))))), slop);
        Assert.Equal(freq, Score(searcher, several));
        if (!phrase.Contains('|', StringComparison.Ordinal))
        {
            Assert.Equal(freq, Score(searcher, new PhraseQuery(ValueList.From(words.Select(pair => new PhraseTerm(new Term("body", pair.word), pair.place))), slop)));
        }
    }

    private static float Score(IndexSearcher searcher, Query query) => searcher.Search(query, 1).ScoreDocs.Select(hit => hit.Score).SingleOrDefault();

    private sealed class FrequencyAsScore : Similarity
    {
        public override SimWeight Weight(Boost boost, FieldStatistics field, IReadOnlyList<TermStatistics> terms) => new Plain();

        private sealed class Plain : SimWeight
        {
            public override SimScorer Scorer(LeafReader leaf) => new PlainScorer();

            public override Explanation Explain(LeafReader leaf, int doc, float freq) => Explanation.Match(freq, "freq");
        }

        private sealed class PlainScorer : SimScorer
        {
            public override float Score(int doc, float freq) => freq;
        }
    }
}
