using SearchService.Linking.Alignment;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Lexicon.Learning;
using SearchService.Linking.Matching;

namespace SearchService.Linking.Tests;

public sealed class TranslatedOverlapTests
{
    private static readonly string[] s_kazakh = ["шарт", "мемлекет", "құқық", "су", "орман", "сот", "салық", "бала"];
    private static readonly string[] s_russian = ["договор", "государство", "право", "вода", "лес", "суд", "налог", "ребенок"];

    [Fact]
    public void Gathering_by_lists_gives_what_looking_at_each_pair_gives()
    {
        var lexicon = LexiconLearner.Learn([.. s_kazakh.Zip(s_russian, (kk, ru) => new ParallelUnit(new Dictionary<string, string> { ["kk"] = kk, ["ru"] = ru }, 4))]);
        var (there, back) = (lexicon.Table("kk", "ru")!, lexicon.Table("ru", "kk")!);
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var from = new UnitStems("kk", Texts(random, s_kazakh));
            var to = new UnitStems("ru", Texts(random, s_russian));
            var overlap = new TranslatedOverlap(from, to, there, back);
            foreach (var (m, n) in ((int, int)[])[(1, 1), (1, 2), (2, 1)])
            {
                for (var i = 0; i + m <= from.Count; i++)
                {
                    for (var j = 0; j + n <= to.Count; j++)
                    {
                        var sum = Covered(from, i, m, to, j, n, there) + Covered(to, j, n, from, i, m, back);
                        Assert.True(Math.Abs((0.5 * sum / Math.Sqrt(1 + (Math.Abs(0.5 * sum) / 4))) - overlap.Score(i, m, j, n)) < 1e-4, $"seed {seed}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Versions_in_languages_without_a_lexicon_say_nothing_by_words()
    {
        var overlap = new TranslatedOverlap(new UnitStems("kk", ["шарт", "су"]), new UnitStems("ru", ["договор", "вода"]), null, null);
        Assert.Equal(0, overlap.Score(0, 1, 0, 1));
    }

    private static double Covered(UnitStems from, int first, int count, UnitStems to, int target, int targets, TranslationTable table)
    {
        var words = new TranslatedWords(from, to, table, 0.6);
        var sum = 0.0;
        for (var unit = first; unit < first + count; unit++)
        {
            foreach (var word in from.Bags[unit].Keys.Select(words.Of))
            {
                var fit = word.Units.Zip(word.Fits).Where(found => found.First >= target && found.First < target + targets).Select(found => found.Second).Append(0).Max();
                sum += word.Absent + (word.Gain * fit);
            }
        }

        return sum;
    }

    private static List<string> Texts(Random random, string[] words) =>
        [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(6)).Select(_ => words[random.Next(words.Length)])))];
}
