using System.Text.Json;
using SearchService.Analysis.Paragraphs;

namespace SearchService.Analysis.Tests.Paragraphs;

public sealed class ParagraphAnalyzerTests
{
    private const string Kazakh = "Тараптар қоршаған ортаны қорғау саласында өзара ынтымақтасады.";
    private const string Russian = "Стороны обмениваются сведениями о загрязняющих веществах и выбросах.";
    private const string English = "The Parties shall notify the depositary of their obligations in writing.";

    [Theory]
    [InlineData("kk", Kazakh)]
    [InlineData("ru", Russian)]
    [InlineData("en", English)]
    public void A_text_in_one_language_has_the_tokens_of_its_analyzer(string language, string paragraph)
    {
        var text = $"{paragraph}\n1.\n{paragraph}\n\n{paragraph}";
        Assert.Equal(TokenList.Of(language, text), TokenList.Of(AnalyzerSet.Shipped.ForDocuments(language).CreateStream(), text));
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public void Each_paragraph_is_analysed_in_its_own_language_whatever_the_document_is_in(string language)
    {
        var text = $"{Kazakh}\n{Russian}\n{English}\n{Kazakh}";
        var tokens = AnalyzerSet.Shipped.Explain(text, language);
        foreach (var (paragraph, own) in new[] { (Kazakh, "kk"), (Russian, "ru"), (English, "en") })
        {
            var start = text.IndexOf(paragraph, StringComparison.Ordinal);
            var inside = tokens.Where(token => token.StartOffset >= start && token.EndOffset <= start + paragraph.Length).ToList();
            Assert.Equal(TokenList.Of(own, paragraph).Select(row => (row.Exact, row.Stems, row.Start + start)),
                inside.Select(token => (token.Exact, string.Join('|', token.Stems), token.StartOffset)));
            Assert.All(inside, token => Assert.Equal(own, token.Language));
        }

        Assert.Equal(Enumerable.Range(0, tokens.Count), tokens.Select(token => token.Position));
    }

    [Fact]
    public void A_run_goes_on_through_a_short_paragraph_that_looks_like_its_language()
    {
        var text = $"{Kazakh}\n{Russian}\nЗагрязнение моря\n{Kazakh}";
        Assert.Equal("ru", AnalyzerSet.Shipped.Explain(text, "kk").Single(token => token.Text == "моря").Language);
        Assert.Equal("kk", AnalyzerSet.Shipped.Explain($"{Kazakh}\nЗагрязнение моря\n{Kazakh}", "kk").Single(token => token.Text == "моря").Language);
    }

    [Fact]
    public void The_runs_of_any_text_cover_it_in_order()
    {
        var random = new Random(11);
        for (var seed = 0; seed < 200; seed++)
        {
            var text = string.Join('\n', Enumerable.Range(0, random.Next(1, 6)).Select(i => random.Next(4) switch
            {
                0 => Kazakh,
                1 => Russian,
                2 => English,
                _ => RandomText.Create(seed + i),
            }));
            foreach (var own in (string[])["kk", "ru", "en", "uz"])
            {
                var start = 0;
                while (start < text.Length)
                {
                    var end = ParagraphLanguages.EndOfRun(text, start, own, out var language);
                    Assert.True(end > start && (end == text.Length || text[end - 1] == '\n'), $"seed {seed}: a run from {start} to {end}");
                    Assert.True(language == own || (own != "uz" && AnalyzerSet.Languages.Contains(language)), $"seed {seed}: {language}");
                    start = end;
                }
            }
        }
    }

    [Theory]
    [InlineData("judged/ru-tax-code/collection.jsonl", "ru", "text", 0)]
    [InlineData("judged/kk-laws/collection.jsonl", "kk", "text", 0)]
    [InlineData("parallel/treaties_dev.jsonl", "en", "en", 0)]
    [InlineData("parallel/gov_train.jsonl", "kk", "kk", 0.01)]
    public void Paragraphs_of_a_text_in_one_language_are_seldom_taken_for_another(string file, string language, string property, double most)
    {
        var (all, other) = (0, 0);
        foreach (var line in File.ReadLines(Requires.Shared(file)))
        {
            using var record = JsonDocument.Parse(line);
            var text = record.RootElement.GetProperty(property).GetString()!;
            all++;
            other += ParagraphLanguages.EndOfRun(text, 0, language, out var found) < text.Length || found != language ? 1 : 0;
        }

        Assert.True(other <= most * all, $"{other} of {all}");
    }
}
