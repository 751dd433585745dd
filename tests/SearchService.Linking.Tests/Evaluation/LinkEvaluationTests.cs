using SearchService.Linking.Evaluation;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Terms;

namespace SearchService.Linking.Tests.Evaluation;

/// <summary>Content alone, with a lexicon that has not seen the texts that are measured.</summary>
public sealed class LinkEvaluationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("udhr", "kk", "ru", false, 0.99)]
    [InlineData("udhr", "kk", "en", false, 0.99)]
    [InlineData("udhr", "ru", "en", false, 0.99)]
    [InlineData("constitution", "ru", "en", false, 0.99)]
    [InlineData("treaties_dev", "kk", "en", false, 0.96)]
    [InlineData("treaties_dev", "kk", "en", true, 0.99)]
    [InlineData("gov_devtest", "kk", "ru", false, 0.965)]
    public void Units_find_their_counterparts(string file, string from, string to, bool documents, double least)
    {
        foreach (var (one, other) in ((string, string)[])[(from, to), (to, from)])
        {
            Measure($"{file}{(documents ? " with documents" : "")}", UnseenPools.Read(file), one, other, HonestLexicon.Learned, documents, least);
        }
    }

    [Theory]
    [InlineData("treaties_dev", "kk", "en", 0, 0.93)]
    [InlineData("treaties_dev", "kk", "en", 0.4, 0.92)]
    [InlineData("constitution", "ru", "en", 0, 0.985)]
    [InlineData("constitution", "ru", "en", 0.7, 0.985)]
    [InlineData("udhr", "kk", "ru", 0, 0.98)]
    public void Sentences_find_their_counterparts_also_where_much_of_the_lexicon_is_forgotten(string file, string from, string to, double forgotten, double least)
    {
        var lexicon = UnseenPools.Forgetting(HonestLexicon.Learned, forgotten);
        Measure($"{file} {forgotten:P0} forgotten", UnseenPools.Sentences(file, from, to), from, to, lexicon, documents: false, least);
    }

    [Fact]
    public void Sentences_of_another_field_find_their_counterparts() =>
        Measure("gov_devtest", UnseenPools.Read("gov_devtest"), "kk", "ru", UnseenPools.WithoutSentences, documents: false, 0.94);

    [Fact]
    public void Without_a_lexicon_documents_in_order_are_enough() =>
        Measure("treaties_dev with documents", UnseenPools.Read("treaties_dev"), "kk", "en", TranslationLexicon.Empty, documents: true, 0.98);

    [Fact]
    public void Keys_and_documents_are_not_looked_at()
    {
        KeyedUnit[] units = [.. KeyedUnit.ReadLines(Requires.Shared("parallel/udhr.jsonl")).Index()
            .Select(unit => unit.Item with { Key = $"{(unit.Index * 7) % 30}", Document = unit.Index < 7 ? "a" : "b" })];
        var plain = LinkEvaluation.Run(KeyedUnit.ReadLines(Requires.Shared("parallel/udhr.jsonl")), "kk", "ru", HonestLexicon.Learned, false);
        var other = LinkEvaluation.Run(units, "kk", "ru", HonestLexicon.Learned, false);
        Assert.Equal(plain.Best(3, 5).Select(pair => pair.Score), other.Best(3, 5).Select(pair => pair.Score));
    }

    [Fact]
    public void Units_without_a_common_language_or_with_one_key_twice_are_refused()
    {
        var unit = new KeyedUnit("a", "", new Dictionary<string, string> { ["kk"] = "шарт", ["ru"] = "договор" });
        Assert.Throws<ArgumentException>(() => LinkEvaluation.Run([unit], "kk", "en", TranslationLexicon.Empty, false));
        Assert.Throws<ArgumentException>(() => LinkEvaluation.Run([unit, unit], "kk", "ru", TranslationLexicon.Empty, false));
    }

    private void Measure(string name, IReadOnlyList<KeyedUnit> units, string from, string to, TranslationLexicon lexicon, bool documents, double least)
    {
        var result = LinkEvaluation.Run(units, from, to, lexicon, documents);
        output.WriteLine($"{name} {from}-{to} {units.Count}: {result.Accuracy:F3} {result.MeanReciprocalRank:F3} {result.MutualBestF1:F3}");
        Assert.True(result.Accuracy >= least, $"{name} {from}-{to}: {result.Accuracy:F3}");
    }
}
