using SearchService.Linking.Evaluation;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Terms;

namespace SearchService.Linking.Tests.Lexicon;

public sealed class LexiconExtenderTests(ITestOutputHelper output)
{
    [Fact]
    public void The_shipped_lexicon_knows_all_of_the_shipped_termbase()
    {
        var extension = LexiconExtender.Extend(TranslationLexicon.Default, Termbase.Load(Terms.OwnTermbaseTests.Folder).Concepts, []);
        Assert.Same(TranslationLexicon.Default, extension.Lexicon);
        Assert.Equal((0, 0), (extension.Concepts, extension.Links));
        Assert.True(TranslationLexicon.Default.IsShipped);
    }

    [Fact]
    public void A_new_concept_is_known_as_a_word_and_as_a_term_and_nothing_else_changes()
    {
        var extension = LexiconExtender.Extend(TranslationLexicon.Default, [Concept("тұрақтама", "стабилизатор"), Concept("тұрақтама келісімі", "договор о стабилизаторе")], []);
        var (before, after) = (TranslationLexicon.Default.Table("kk", "ru")!, extension.Lexicon.Table("kk", "ru")!);
        Assert.Equal(2, extension.Concepts);
        Assert.Equal("стабилизатор", after.Of("тұрақтама")[0].Stem);
        Assert.Equal("тұрақтама", extension.Lexicon.Table("ru", "kk")!.Of("стабилизатор")[0].Stem);
        Assert.Equal("договор стабилизатор", string.Join(' ', extension.Lexicon.Phrases("kk", "ru")!.LongestAt(["тұрақтама", "келісім"], 0)!.Value.Translations[0].Stems));
        Assert.All(before.Stems.Where(stem => stem != "келісім"), stem => Assert.Equal(before.Of(stem).ToArray(), after.Of(stem).ToArray()));
        Assert.Same(TranslationLexicon.Default.Table("kk", "en"), extension.Lexicon.Table("kk", "en"));
        Assert.False(extension.Lexicon.IsShipped);
    }

    [Fact]
    public void What_one_link_alone_says_of_a_word_is_not_believed()
    {
        var known = LexiconLearner.Learn([Unit("шарт", "договор"), Unit("шарт", "договор"), Unit("сот", "суд"), Unit("сот", "суд")]);
        var once = LexiconExtender.Extend(known, [], [Unit("шарт теңіз", "договор море")]);
        Assert.True(once.Lexicon.Table("kk", "ru")!.Of("теңіз").IsEmpty);
        var twice = LexiconExtender.Extend(known, [], [Unit("шарт теңіз", "договор море"), Unit("сот теңіз", "суд море")]);
        Assert.Equal("море", twice.Lexicon.Table("kk", "ru")!.Of("теңіз")[0].Stem);
        Assert.Equal("договор", twice.Lexicon.Table("kk", "ru")!.Of("шарт")[0].Stem);
        Assert.Equal(2, twice.Links);
    }

    [Fact]
    public void A_concept_gives_a_known_word_another_translation_beside_the_known_one()
    {
        var known = LexiconLearner.Learn([Unit("шарт", "договор"), Unit("шарт", "договор"), Unit("шарт", "договор")]);
        var table = LexiconExtender.Extend(known, [Concept("шарт", "пакт")], []).Lexicon.Table("kk", "ru")!;
        Assert.Equal(["договор", "пакт"], table.Of("шарт").ToArray().Select(translation => translation.Stem).Order(StringComparer.Ordinal));
        Assert.All(table.Of("шарт").ToArray(), translation => Assert.InRange(translation.Probability, 0.35f, 0.55f));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    public void A_few_confirmed_links_do_no_harm_to_the_others(int count)
    {
        ParallelUnit[] lines = [.. ParallelUnits.ReadLines(Requires.Shared("parallel/treaties_dev.jsonl"))];
        var units = KeyedUnit.ReadLines(Requires.Shared("parallel/treaties_dev.jsonl"));
        var step = lines.Length / count;
        var confirmed = lines.Index().Where(line => line.Index % step == 0).Take(count).Select(line => line.Item).ToArray();
        var others = units.Index().Where(unit => unit.Index % step != 0 || unit.Index / step >= count).Select(unit => unit.Item).ToArray();
        var extended = LexiconExtender.Extend(HonestLexicon.Learned, [], confirmed);
        var before = LinkEvaluation.Run(others, "kk", "en", HonestLexicon.Learned, false);
        var after = LinkEvaluation.Run(others, "kk", "en", extended.Lexicon, false);
        output.WriteLine($"{count} links: accuracy {before.Accuracy:F3} to {after.Accuracy:F3}, MRR {before.MeanReciprocalRank:F4} to {after.MeanReciprocalRank:F4}");
        Assert.True(after.MeanReciprocalRank >= before.MeanReciprocalRank - 0.003, $"{before.MeanReciprocalRank:F4} to {after.MeanReciprocalRank:F4}");
    }

    private static ParallelUnit Unit(string kk, string ru) => new(new Dictionary<string, string> { ["kk"] = kk, ["ru"] = ru });

    private static Concept Concept(string kk, string ru) => new("c", "", new Dictionary<string, IReadOnlyList<string>> { ["kk"] = [kk], ["ru"] = [ru] }, 1);
}
