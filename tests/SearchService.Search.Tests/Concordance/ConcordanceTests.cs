using SearchService.Search.Concordance;
using SearchService.Search.Query;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Concordance;

public sealed class ConcordanceTests(SearchFixture fixture)
{
    [Theory]
    [InlineData("\"international registration\"", "en", "ru", "междунар")]
    [InlineData("ведомство происхождения", "ru", "en", "Office of origin")]
    [InlineData("Каспий теңізі", "kk", "en", "Caspian Sea")]
    [InlineData("знак", "ru", "kk", "таңба")]
    [InlineData("everyone", "en", "kk", "Әркім")]
    public void The_usual_rendering_comes_first_in_its_most_frequent_form(string term, string from, string to, string expected)
    {
        var target = Assert.Single(Ask(term, from, to).Targets);
        Assert.StartsWith(expected, target.Renderings[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.True(target.Renderings[0].Share >= 0.5, $"{target.Renderings[0].Share}");
        Assert.Equal(target.Occurrences, target.Unrecognised + target.Renderings.Sum(rendering => rendering.Count));
    }

    [Fact]
    public void Examples_mark_the_term_and_the_rendering_in_sentences_of_linked_provisions()
    {
        foreach (var rendering in Ask("Office", "en", "ru").Targets[0].Renderings)
        {
            Assert.NotEmpty(rendering.Examples);
            foreach (var (from, to) in rendering.Examples.Select(example => (example.From, example.To)))
            {
                Assert.StartsWith("Office", from.Text[from.Spans[0].S..from.Spans[0].E], StringComparison.OrdinalIgnoreCase);
                Assert.NotEmpty(to.Text[to.Spans[0].S..to.Spans[0].E]);
                Assert.Contains(fixture.Corpus.Provision(from.Id)!.Equivalents, link => link.Id == to.Id);
                Assert.Contains(to.Text, fixture.Corpus.Provision(to.Id) is { } provision ? provision.Heading + "\n" + provision.Text : "", StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void An_answer_is_the_same_every_time_and_says_what_it_did_not_look_at()
    {
        var few = fixture.Corpus.Concordance(new ConcordanceRequest { Term = "party", Provisions = 7 });
        Assert.Equal(7, few.LookedAt);
        Assert.True(few.Found > 7, $"{few.Found}");
        var again = fixture.Corpus.Concordance(new ConcordanceRequest { Term = "party", Provisions = 7 });
        Assert.Equal(Json(few with { TookMs = 0 }), Json(again with { TookMs = 0 }));
    }

    [Fact]
    public void A_term_is_found_in_Kazakh_typed_without_its_letters()
    {
        var result = fixture.Corpus.Concordance(new ConcordanceRequest { Term = "коршаган", Language = "kk" });
        Assert.Equal("қоршаған", result.Term);
        Assert.True(result.Found > 0);
    }

    [Theory]
    [InlineData("sea OR lake")]
    [InlineData("title:sea")]
    [InlineData("se*")]
    [InlineData("one two three four five six seven eight nine ten eleven")]
    [InlineData("of the")]
    public void What_is_no_term_is_a_mistake_of_the_query(string term)
    {
        var error = Assert.Throws<QuerySyntaxException>(() => Ask(term, "en", "ru"));
        Assert.Equal("not-a-term", error.Code);
    }

    private ConcordanceResult Ask(string term, string from, string to) =>
        fixture.Corpus.Concordance(new ConcordanceRequest { Term = term, Language = from, To = [to] });

    private static string Json(ConcordanceResult result) => System.Text.Json.JsonSerializer.Serialize(result);
}
