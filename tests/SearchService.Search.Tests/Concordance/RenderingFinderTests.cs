using SearchService.Analysis;
using SearchService.Search.Concordance;

namespace SearchService.Search.Tests.Concordance;

/// <summary>Renderings of invented words, which no lexicon knows, and what hides them.</summary>
public sealed class RenderingFinderTests
{
    private static readonly Random s_random = new(19);

    [Fact]
    public void A_rendering_that_the_lexicon_does_not_know_is_found_by_where_it_stands()
    {
        var found = Find("blorven", Pairs(12, "blorven", "zimtak"), []);
        var rendering = Assert.Single(found);
        Assert.Equal(["zimtak"], rendering.Stems);
        Assert.Equal((RenderingBasis.Statistics, 12), (rendering.Basis, rendering.Places.Count));
    }

    [Fact]
    public void Words_that_always_come_together_are_one_rendering_and_a_rare_one_is_seen_behind_the_frequent()
    {
        var found = Find("blorven", [.. Pairs(30, "blorven", "zimtak orrub"), .. Pairs(5, "blorven", "quexil")], []);
        Assert.Equal([("zimtak orrub", 30), ("quexil", 5)], found.Select(rendering => (string.Join(' ', rendering.Stems), rendering.Places.Count)));
    }

    [Fact]
    public void What_belongs_to_another_word_of_the_sentence_is_no_rendering()
    {
        // The neighbour and its rendering come with the term half of the time, and without it as often.
        var found = Find("blorven", [.. Pairs(10, "blorven", "zimtak"), .. Pairs(10, "blorven mirgol", "zimtak tovash"), .. Pairs(10, "mirgol", "tovash")], []);
        Assert.Equal(["zimtak"], found.Select(rendering => string.Join(' ', rendering.Stems)));
    }

    [Fact]
    public void A_term_of_the_termbase_is_recognised_where_it_stands_but_once()
    {
        var rendering = Assert.Single(Find("blorven", [.. Pairs(1, "blorven", "zimtak"), .. Pairs(4, "mirgol", "tovash")], [["zimtak"]]));
        Assert.Equal((RenderingBasis.Termbase, 1), (rendering.Basis, rendering.Places.Count));
    }

    private static IReadOnlyList<FoundRendering> Find(string term, IReadOnlyList<TermSegment> pairs, string[][] known)
    {
        HashSet<string>[] places = [[term]];
        TermSegment[] others = [.. Pairs(60, "", "")];
        return new RenderingFinder(
            [.. pairs.Select(pair => pair with { Occurrences = pair.From.Find(places) }), .. others], [term], new StemTranslations(null, null), known).Find();
    }

    /// <summary>Sentences of chance words with these in the middle.</summary>
    private static List<TermSegment> Pairs(int count, string from, string to) => [.. Enumerable.Range(0, count).Select(_ => new TermSegment(
        SegmentWords.Of($"{Chance("f")} {from} {Chance("f")}", AnalyzerSet.Shipped.For("xx")), SegmentWords.Of($"{Chance("t")} {to} {Chance("t")}", AnalyzerSet.Shipped.For("xx")), []))];

    private static string Chance(string side) => string.Join(' ', Enumerable.Range(0, 4).Select(_ => $"{side}{(char)('a' + s_random.Next(26))}{(char)('a' + s_random.Next(26))}"));
}
