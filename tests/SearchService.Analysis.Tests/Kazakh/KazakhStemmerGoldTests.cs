using SearchService.Analysis.Kazakh;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests.Kazakh;

public sealed class KazakhStemmerGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("klc", 0.955, 0.92)]
    [InlineData("all", 0.945, 0.91)]
    [InlineData("ktb", 0.95, 0.91)]
    [InlineData("apt", 0.95, 0.92)]
    [InlineData("umn", 0.96, 0.955)]
    public void Forms_of_a_lemma_share_a_stem_as_often_as_measured(string set, double searchFloor, double pairFloor)
    {
        var quality = Measure(set, new KazakhStemmer());
        var (search, pair) = (quality.SearchF(), quality.PairF());
        output.WriteLine($"{set}: qF {search:F4}, pF {pair:F4}");
        Assert.True(search >= searchFloor, $"{set}: qF {search:F4} is below {searchFloor}");
        Assert.True(pair >= pairFloor, $"{set}: pF {pair:F4} is below {pairFloor}");
    }

    [Fact]
    public void A_second_stem_for_ambiguous_words_finds_more_than_it_confuses()
    {
        var one = Measure("all", new KazakhStemmer()).SearchF();
        var two = Measure("all", new KazakhStemmer(StemModel.Default, alternatives: true)).SearchF();
        output.WriteLine($"all: qF {one:F4} with one stem, {two:F4} with two");
        Assert.True(two > one && two >= 0.95, $"qF {one:F4} with one stem, {two:F4} with two");
    }

    private static ConflationQuality Measure(string set, KazakhStemmer stemmer)
    {
        var stems = new StemBuffer();
        return new ConflationQuality(Requires.Shared($"stems/kk.{set}.dev.tsv"), form =>
        {
            stems.Clear();
            stemmer.Stem(form.Replace('ё', 'е'), TokenKind.Word, stems);
            return [.. Enumerable.Range(0, stems.Count).Select(i => stems[i].ToString())];
        });
    }
}
