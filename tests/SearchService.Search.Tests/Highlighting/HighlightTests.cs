using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Highlighting;

public sealed class HighlightTests(SearchFixture fixture)
{
    [Theory]
    [InlineData("water", "water waters")]
    [InlineData("waters", "water waters")]
    [InlineData("\"waters\"", "waters")]
    [InlineData("wat*", "water waters")]
    [InlineData("w?ter", "water")]
    [InlineData("watre~1", "water")]
    [InlineData("озеро", "озеро")]
    [InlineData("the water", "water waters")]
    [InlineData("water NOT lake", "water waters")]
    [InlineData("title:lake OR water", "water waters")]
    [InlineData("lang:en water date:1990..", "water waters")]
    [InlineData("bird OR NOT water", "bird birds")]
    public void Exactly_the_words_that_match_are_marked(string query, string forms)
    {
        var expected = forms.Split(' ');
        foreach (var hit in Search(query))
        {
            var view = fixture.Sample.Provision(hit.Id, query)!;
            var marked = view.TextSpans.Select(span => (span.S, span.E));
            Assert.Equal(Words(view.Text).Where(word => expected.Contains(word.Text, StringComparer.OrdinalIgnoreCase)).Select(word => (word.S, word.E)), marked);
        }
    }

    [Fact]
    public void A_phrase_is_one_span()
    {
        var hits = Search("\"the forest\"");
        Assert.NotEmpty(hits);
        foreach (var span in hits.SelectMany(hit => fixture.Sample.Provision(hit.Id, "\"the forest\"")!.TextSpans.Select(span => (hit.Id, span))))
        {
            Assert.Equal("the forest", Text(span.Id, span.span), ignoreCase: true);
            Assert.Equal("phrase", span.span.Kind);
        }
    }

    [Theory]
    [InlineData("water", "stone", 1)]
    [InlineData("water", "stone", 2)]
    [InlineData("lake", "bird", 3)]
    public void Near_marks_windows_that_the_engine_counts(string first, string second, int slop)
    {
        var query = new NaiveNear(first, second, slop);
        Assert.NotEmpty(Search(query.ToString()));
        foreach (var provision in fixture.Provisions)
        {
            var view = fixture.Sample.Provision(provision.Id, query.ToString())!;
            var spans = view.TextSpans.Select(span => view.Text[span.S..span.E]).Concat(view.HeadingSpans.Select(span => view.Heading[span.S..span.E])).ToList();
            Assert.Equal(query.Matches(provision, NaiveScope.Anywhere), spans.Count > 0);
            Assert.All(spans, text => Assert.InRange(NaiveProvision.Split(text).Length, 2, slop + 2));
        }
    }

    [Fact]
    public void Spans_of_random_queries_are_inside_ascending_and_disjoint()
    {
        var dice = new NaiveQueryDice(11);
        for (var i = 0; i < 150; i++)
        {
            var query = dice.Next().ToString();
            foreach (var hit in Search(query, 10))
            {
                Assert.All(hit.Highlights, highlight => RequireOrder(highlight.Spans, highlight.Text, $"seed 11, {query}, {hit.Id}"));
                var view = fixture.Sample.Provision(hit.Id, query)!;
                RequireOrder(view.TextSpans, view.Text, query);
                RequireOrder(view.HeadingSpans, view.Heading, query);
                Assert.All(hit.Highlights.Where(highlight => highlight.Field == "body"), highlight => RequirePassage(view, highlight));
            }
        }
    }

    [Fact]
    public void The_number_of_a_span_is_the_place_of_its_term_in_the_query()
    {
        var spans = Search("water OR \"the forest\" OR bir*").SelectMany(hit => hit.Highlights).SelectMany(highlight => highlight.Spans);
        Assert.Equal([(0, "term"), (1, "phrase"), (2, "prefix")], spans.Select(span => (span.Term, span.Kind)).Distinct().Order());
    }

    private static void RequirePassage(ProvisionView view, Highlight highlight)
    {
        Assert.Equal(view.Text.Substring(highlight.Start, highlight.Text.Length), highlight.Text);
        Assert.Equal(highlight.Start > 0, highlight.Before);
        Assert.Equal(highlight.Start + highlight.Text.Length < view.Text.Length, highlight.After);
    }

    private static void RequireOrder(IReadOnlyList<HighlightSpan> spans, string text, string message)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(span.S >= end && span.E > span.S && span.E <= text.Length, $"{message}: {span} behind {end} in {text.Length}");
            end = span.E;
        }
    }

    private string Text(string id, HighlightSpan span) => fixture.Sample.Provision(id)!.Text[span.S..span.E];

    private IReadOnlyList<SearchHit> Search(string query, int size = 100) => fixture.Sample.Search(new SearchRequest { Query = query, Size = size }).Hits;

    private static IEnumerable<(string Text, int S, int E)> Words(string text)
    {
        var end = 0;
        foreach (var word in NaiveProvision.Split(text))
        {
            var start = text.IndexOf(word, end, StringComparison.OrdinalIgnoreCase);
            end = start + word.Length;
            yield return (word, start, end);
        }
    }
}
