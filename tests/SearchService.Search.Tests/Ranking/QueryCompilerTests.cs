using SearchService.Search.Query;
using SearchService.Search.Results;
using SearchService.Search.Tests.Samples;

namespace SearchService.Search.Tests.Ranking;

public sealed class QueryCompilerTests(SearchFixture fixture)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_queries_find_what_naive_reading_finds(int seed)
    {
        var dice = new NaiveQueryDice(seed);
        for (var i = 0; i < 200; i++)
        {
            var query = i % 3 == 0 ? dice.Leaf() : dice.Next();
            RequireSame(query, $"seed {seed}, query {i}: {query}");
        }
    }

    [Fact]
    public void The_samples_have_something_to_find_and_something_to_miss()
    {
        var found = new NaiveQuery[] { new NaiveWord("water"), new NaivePhrase(["water", "lake"]), new NaiveNear("water", "stone", 2), new NaivePattern("wat*"), new NaiveFuzzy("watre") }
            .Select(query => fixture.Provisions.Count(provision => query.Matches(provision)));
        Assert.All(found, count => Assert.InRange(count, 1, fixture.Provisions.Count - 1));
        Assert.InRange(fixture.Provisions.Count, 80, 120);
    }

    [Fact]
    public void And_is_judged_within_one_provision()
    {
        var view = fixture.Sample.Provision("sample-00", "en", "art_1")!;
        Assert.Equal([view.Id], Ids($"\"{LongestSentence(view)}\" AND art:1"));
        Assert.Empty(Ids($"\"{LongestSentence(view)}\" AND art:2"));
    }

    [Theory]
    [InlineData("\"water\"", "water")]
    [InlineData("\"waters\"", "waters")]
    public void Quotes_mean_the_exact_form(string query, string form)
    {
        var expected = fixture.Provisions.Where(provision => provision.Words(NaiveScope.Anywhere).Any(words => words.Contains(form))).Select(provision => provision.Id);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Ids(query));
        Assert.NotEqual(Ids("\"water\""), Ids("water"));
    }

    [Theory]
    [InlineData("work:SAMPLE-03", "sample-03")]
    [InlineData("work:(sample-03 OR Sample-05)", "sample-03 sample-05")]
    [InlineData("work:(sample-03 sample-05)", "sample-03 sample-05")]
    [InlineData("work:(sample-0* NOT sample-03 NOT sample-00) lang:en date:..1991", "sample-01 sample-05 sample-06")]
    [InlineData("work:(sample-0* AND NOT sample-03 AND NOT sample-00) lang:en date:..1991", "sample-01 sample-05 sample-06")]
    [InlineData("subject:(trade AND wildlife) date:1990", "sample-05")]
    [InlineData("язык:ru год:1990", "sample-00 sample-10")]
    public void Values_of_fields_can_be_combined(string query, string works) =>
        Assert.Equal(works.Split(' '), Hits(query).Select(hit => hit.Work).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_query_without_anything_to_ask_finds_nothing_and_an_empty_one_everything()
    {
        Assert.Empty(Ids("\"\""));
        Assert.Equal(fixture.Provisions.Count, Ids("").Count);
        Assert.Equal(fixture.Provisions.Count, Ids("*").Count);
        Assert.Equal(fixture.Provisions.Count, Ids("?! …").Count);
        Assert.Empty(Ids("NOT *"));
    }

    [Fact]
    public void Words_of_two_languages_find_provisions_of_both_when_one_is_enough()
    {
        var languages = Hits("water OR озеро").Select(hit => hit.Lang).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["en", "ru"], languages);
        Assert.Empty(Ids("water AND озеро"));
    }

    [Fact]
    public void Searching_headings_only_leaves_bodies_out()
    {
        var expected = fixture.Provisions.Where(provision => new NaiveWord("stone").Matches(provision, NaiveScope.Heading)).Select(provision => provision.Id);
        var hits = fixture.Sample.Search(new SearchRequest { Query = "stones", HeadingsOnly = true, Size = SearchRequest.MaxSize }).Hits;
        Assert.Equal(expected.Order(StringComparer.Ordinal), hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        Assert.All(hits, hit => Assert.DoesNotContain(hit.Highlights, highlight => highlight.Field == "body" && highlight.Spans.Count > 0));
    }

    [Fact]
    public void Long_queries_can_be_expanded_and_explained()
    {
        var query = string.Join(' ', Enumerable.Range(0, 200).Select(i => SampleTexts.Bases[i % SampleTexts.Bases.Count] + (char)('a' + (i % 26)))) + " water";
        var result = fixture.Sample.Search(new SearchRequest { Query = "water lake " + query, ExpandAcross = true, Explain = true });
        Assert.NotNull(result.Query.Parsed);
    }

    [Fact]
    public void The_explanation_of_a_hit_adds_up_to_its_score()
    {
        var hits = fixture.Sample.Search(new SearchRequest { Query = "water lake OR \"the forest\" OR rivr~", Explain = true }).Hits;
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.InRange(hit.Explain!.Value, hit.Score - 0.001, hit.Score + 0.001));
    }

    [Fact]
    public void What_a_query_is_written_as_finds_the_same()
    {
        var dice = new NaiveQueryDice(99);
        string[] written = [.. Enumerable.Range(0, 100).Select(_ => dice.Next().ToString()), "+water lake stone", "title:(+water) lake", "«the \"forest\"» OR bird"];
        foreach (var query in written)
        {
            Assert.True(Ids(query).SequenceEqual(Ids(QueryParser.Parse(query)!.ToString())), query);
        }
    }

    private static string LongestSentence(ProvisionView view) =>
        view.Sentences.Select(range => view.Text[range.S..range.E].TrimEnd('.')).MaxBy(sentence => sentence.Length)!;

    private void RequireSame(NaiveQuery query, string message)
    {
        var expected = fixture.Provisions.Where(provision => query.Matches(provision)).Select(provision => provision.Id).Order(StringComparer.Ordinal).ToList();
        var result = fixture.Sample.Search(new SearchRequest { Query = query.ToString(), Size = SearchRequest.MaxSize });
        var found = result.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal).ToList();
        Assert.True(
            expected.SequenceEqual(found),
            $"{message}\nmissing: {string.Join(' ', expected.Except(found))}\ntoo many: {string.Join(' ', found.Except(expected))}");
        Assert.Equal(expected.Count, result.Total.Articles);
        Assert.Equal(result.Hits.Select(hit => hit.Work).Distinct().Count(), result.Total.Documents);
    }

    private List<string> Ids(string query) => [.. Hits(query).Select(hit => hit.Id).Order(StringComparer.Ordinal)];

    private IReadOnlyList<SearchHit> Hits(string query) => fixture.Sample.Search(new SearchRequest { Query = query, Size = SearchRequest.MaxSize }).Hits;
}
