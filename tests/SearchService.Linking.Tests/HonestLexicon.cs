using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Terms;
using SearchService.Linking.Tests.Terms;

namespace SearchService.Linking.Tests;

/// <summary>A lexicon that has seen none of the treaties, the Constitution and the Declaration, which the shipped one was learned from.</summary>
internal static class HonestLexicon
{
    private static readonly Lazy<TranslationLexicon> s_learned = new(() => LexiconLearner.Learn(
        [.. ParallelUnits.ReadLines(Requires.Shared("parallel/gov_train.jsonl")), .. ParallelUnits.Of(Termbase.Load(OwnTermbaseTests.Folder))]));

    public static TranslationLexicon Learned => s_learned.Value;
}
