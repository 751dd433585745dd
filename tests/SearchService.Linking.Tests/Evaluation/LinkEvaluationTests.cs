using SearchService.Linking.Evaluation;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Terms;

namespace SearchService.Linking.Tests.Evaluation;

/// <summary>Content alone, with a lexicon that has not seen the texts that are measured.</summary>
public sealed class LinkEvaluationTests(ITestOutputHelper output)
{
    private static readonly Lazy<TranslationLexicon> s_lexicon = new(() => LexiconLearner.Learn(
        [.. ParallelUnits.ReadLines(Requires.Shared("parallel/gov_train.jsonl")), .. ParallelUnits.Of(Termbase.Load(Terms.OwnTermbaseTests.Folder))]));

    [Theory]
    [InlineData("udhr", "kk", "ru", false, 0.99)]
    [InlineData("udhr", "kk", "en", false, 0.96)]
    [InlineData("udhr", "ru", "en", false, 0.99)]
    [InlineData("constitution", "ru", "en", false, 0.99)]
    [InlineData("treaties_dev", "kk", "en", false, 0.94)]
    [InlineData("treaties_dev", "kk", "en", true, 0.98)]
    [InlineData("gov_devtest", "kk", "ru", false, 0.955)]
    public void Units_find_their_counterparts(string file, string from, string to, bool documents, double least)
    {
        var units = KeyedUnit.ReadLines(Requires.Shared($"parallel/{file}.jsonl"));
        foreach (var (one, other) in ((string, string)[])[(from, to), (to, from)])
        {
            var result = LinkEvaluation.Run(units, one, other, s_lexicon.Value, documents);
            output.WriteLine($"{file} {one}-{other} {(documents ? "with documents " : "")}{result.Accuracy:F3} {result.MeanReciprocalRank:F3} {result.MutualBestF1:F3}");
            Assert.True(result.Accuracy >= least, $"{one}-{other}: {result.Accuracy:F3}");
        }
    }

    [Fact]
    public void Keys_and_documents_are_not_looked_at()
    {
        KeyedUnit[] units = [.. KeyedUnit.ReadLines(Requires.Shared("parallel/udhr.jsonl")).Index()
            .Select(unit => unit.Item with { Key = $"{(unit.Index * 7) % 30}", Document = unit.Index < 7 ? "a" : "b" })];
        var plain = LinkEvaluation.Run(KeyedUnit.ReadLines(Requires.Shared("parallel/udhr.jsonl")), "kk", "ru", s_lexicon.Value, false);
        var other = LinkEvaluation.Run(units, "kk", "ru", s_lexicon.Value, false);
        Assert.Equal(plain.Best(3, 5).Select(pair => pair.Score), other.Best(3, 5).Select(pair => pair.Score));
    }

    [Fact]
    public void Units_without_a_common_language_or_with_one_key_twice_are_refused()
    {
        var unit = new KeyedUnit("a", "", new Dictionary<string, string> { ["kk"] = "шарт", ["ru"] = "договор" });
        Assert.Throws<ArgumentException>(() => LinkEvaluation.Run([unit], "kk", "en", TranslationLexicon.Empty, false));
        Assert.Throws<ArgumentException>(() => LinkEvaluation.Run([unit, unit], "kk", "ru", TranslationLexicon.Empty, false));
    }
}
