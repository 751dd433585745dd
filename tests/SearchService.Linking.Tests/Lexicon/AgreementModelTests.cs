using SearchService.Linking.Lexicon.Learning;

namespace SearchService.Linking.Tests.Lexicon;

public sealed class AgreementModelTests
{
    /// <summary>Texts made of words each of which has one translation, in another order, with words that have none.</summary>
    [Fact]
    public void It_finds_the_translations_that_texts_were_made_with()
    {
        const int Seed = 5;
        var random = new Random(Seed);
        const int Words = 60;
        var translations = Enumerable.Range(0, Words).ToArray();
        random.Shuffle(translations);
        var pairs = new List<StemPair>();
        for (var i = 0; i < 400; i++)
        {
            var left = Enumerable.Range(0, random.Next(4, 12)).Select(_ => (int)(Words * random.NextDouble() * random.NextDouble())).ToArray();
            var right = left.Select(word => translations[word]).Concat(Enumerable.Range(0, 2).Select(_ => random.Next(Words))).ToArray();
            random.Shuffle(right);
            pairs.Add(new StemPair(left, right, 1));
        }

        var model = new AgreementModel(pairs, Words, Words);
        model.Learn(null);
        var right1 = 0;
        var seen = pairs.SelectMany(pair => pair.Left).Distinct().ToList();
        foreach (var word in seen)
        {
            var best = Enumerable.Range(0, model.CellCount).Where(cell => model.Stems(cell).Left == word).MaxBy(cell => model.Counts[cell]);
            right1 += model.Stems(best).Right == translations[word] ? 1 : 0;
        }

        Assert.True(right1 >= seen.Count * 0.95, $"{right1} of {seen.Count} (seed {Seed})");
    }

    [Fact]
    public void Learning_twice_gives_the_same_numbers()
    {
        StemPair[] pairs = [new([0, 1], [1, 0], 1), new([0], [0], 2), new([1, 2, 2], [1, 2], 1)];
        var one = new AgreementModel(pairs, 3, 3);
        var other = new AgreementModel(pairs, 3, 3);
        one.Learn(null);
        other.Learn(null);
        Assert.Equal(one.Counts, other.Counts);
    }

    [Fact]
    public void Empty_texts_are_passed_over()
    {
        var model = new AgreementModel([new StemPair([], [0], 1), new StemPair([0], [], 1)], 1, 1);
        model.Learn(null);
        Assert.Equal(0, model.CellCount);
    }
}
