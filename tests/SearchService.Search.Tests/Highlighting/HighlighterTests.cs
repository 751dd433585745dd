using SearchService.Analysis;
using SearchService.Search.Highlighting;
using SearchService.Search.Query;
using SearchService.Search.Ranking;
using SearchService.Search.Results;
using SearchService.Search.Spelling;

namespace SearchService.Search.Tests.Highlighting;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("ru", "загрязнение моря", "О загрязнении морей и МОРЯ.", "загрязнении|морей|МОРЯ")]
    [InlineData("ru", "\"Каспийского моря\"", "Каспийского моря, каспийское море", "Каспийского моря")]
    [InlineData("ru", "ёлка", "Елки и ёлки", "Елки|ёлки")]
    [InlineData("ru", "§ 5", "См. § 5 и § 6", "§|5|§")]
    [InlineData("kk", "жаһандық", "Жаhандық мәселелер, жаһандық", "Жаhандық|жаһандық")]
    [InlineData("kk", "\"қоршаған ортаны\"", "қоршаған ортаны қорғау", "қоршаған ортаны")]
    [InlineData("en", "\"trade species\"~2", "Trade in endangered species; species; trade of all the many species", "Trade in endangered species|species; trade")]
    [InlineData("en", "\"species trade\"~1", "trade species", "")]
    [InlineData("en", "\"water water\"~2", "water, and then the water", "")]
    [InlineData("en", "\"water water\"~3", "water and the water", "water and the water")]
    [InlineData("en", "parties", "The 𝒜 party 😀parties😀 of", "party|parties")]
    [InlineData("en", "wat* OR \"water of life\"", "The water of life is water", "water of life|water")]
    [InlineData("xx", "Vertrag", "Der Vertrag, vertrag", "Vertrag|vertrag")]
    public void Matches_are_marked(string language, string query, string text, string marked) =>
        Assert.Equal(marked.Split('|', StringSplitOptions.RemoveEmptyEntries), Of(language, query).Body(text).Select(span => text[span.S..span.E]));

    [Fact]
    public void A_term_asked_of_headings_is_not_marked_in_the_body()
    {
        var highlighter = Of("en", "heading:water lake");
        Assert.Equal(["lake"], highlighter.Body("water lake").Select(span => "water lake"[span.S..span.E]));
        Assert.Equal(2, highlighter.Heading("water lake").Count);
    }

    [Fact]
    public void Without_a_match_the_beginning_is_shown()
    {
        var passage = Assert.Single(Of("en", "stone").Passages("", "First sentence. Second.", [new(0, 15), new(16, 23)]));
        Assert.Equal(("body", 0, 0), (passage.Field, passage.Start, passage.Spans.Count));
    }

    [Fact]
    public void The_passage_with_more_of_the_query_is_chosen()
    {
        var filler = string.Join(' ', Enumerable.Repeat("word", 60)) + ".";
        var text = $"The water. {filler} Water and stone. {filler}";
        var sentences = new List<TextRange>();
        for (int start = 0, end; start < text.Length; start = end + 2)
        {
            end = text.IndexOf('.', start);
            sentences.Add(new TextRange(start, end + 1));
        }

        var passages = Of("en", "water stone").Passages("", text, sentences);
        Assert.Contains(passages, passage => passage.Text.Contains("Water and stone", StringComparison.Ordinal) && passage.Spans.Count == 2);
    }

    [Fact]
    public void Random_texts_and_queries_give_spans_inside_ascending_and_disjoint()
    {
        const int Seed = 23;
        var random = new Random(Seed);
        string[] pieces = ["вода", "моря", "water", "waters", "қоршағанорта", "\ud83d\ude00", "\ud83d", "\n", ". ", " ", " ", "5-бап", "№", "e\u0301", "й", "и\u0306", "\u00ad", "а", new string('ж', 400), "—"];
        string[] queries = ["вода", "\"вода моря\"", "\"вода water\"~3", "мор*", "w?ter", "wate~", "қоршаған орта", "5 №", "вода OR NOT моря", "\"water water\"~9", "heading:вода моря"];
        for (var i = 0; i < 1500; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
            var query = queries[random.Next(queries.Length)];
            var language = new[] { "kk", "ru", "en", "xx" }[random.Next(4)];
            foreach (var passage in Of(language, query).Passages(text, text, []))
            {
                var end = 0;
                foreach (var span in passage.Spans)
                {
                    Assert.True(span.S >= end && span.E > span.S && span.E <= passage.Text.Length, $"seed {Seed}, text {i}, {language} {query}: {span}");
                    end = span.E;
                }

                Assert.Equal(text.Substring(passage.Start, passage.Text.Length), passage.Text);
            }
        }
    }

    [Fact]
    public void Fragments_cover_the_sentences_and_split_no_surrogate_pair()
    {
        var text = string.Concat(Enumerable.Repeat("\ud83d\ude00", 1000));
        var passages = PassageFragmenter.Fragment(text, [new TextRange(0, text.Length)]);
        Assert.Equal(text, string.Concat(passages.Select(range => text[range.S..range.E])));
        Assert.All(passages, range => Assert.False(char.IsLowSurrogate(text[range.S])));
        Assert.All(passages, range => Assert.InRange(range.E - range.S, 1, PassageFragmenter.MaxLength));
    }

    private static Highlighter Of(string suffix, string query)
    {
        var analyzer = Analyzers.For(suffix);
        var compiled = QueryCompiler.Compile(QueryParser.Parse(query)!, suffix, analyzer, null, RankingWeights.For(suffix), headingsOnly: false, QueryReadings.AsTyped(null), translator: null);
        return new Highlighter(analyzer, compiled?.Terms ?? []);
    }
}
