using System.Text.RegularExpressions;
using SearchService.Analysis.Kazakh;
using SearchService.Analysis.Splitting;

namespace SearchService.Analysis.Tests.Kazakh;

public sealed partial class KazakhWordSplitterTests(ITestOutputHelper output)
{
    private static readonly KazakhWordSplitter s_splitter = new();
    private static readonly Lazy<string[]> s_laws = new(() =>
        [.. Directory.GetFiles(Requires.Shared("corpus/laws-kk"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)]);

    [Theory]
    [InlineData("қоршаған ортаны қорғау саласында халықаралық")]
    [InlineData("қазақстан республикасының заңы")]
    [InlineData("мемлекеттік бюджеттен қаржыландырылатын")]
    [InlineData("жеке тұлғалардың салығы")]
    public void Glued_words_fall_apart_at_their_boundaries(string phrase)
    {
        Assert.Equal(phrase, Split(phrase.Replace(" ", "", StringComparison.Ordinal), out var certain));
        Assert.True(certain);
    }

    [Theory]
    [InlineData("халықаралық")]
    [InlineData("ауылшаруашылық")]
    [InlineData("келісімшарттардың")]
    [InlineData("жалпыұлттық")]
    [InlineData("мемлекетаралық")]
    [InlineData("заңымен")]
    [InlineData("конституциясызданбағандықтарыңыздан")]
    [InlineData("гидроэлектростанция")]
    [InlineData("ыстықкөл")]
    [InlineData("келісімшарттарда")]
    [InlineData("жылыжайлар")]
    [InlineData("айлықақыларына")]
    [InlineData("арақашықтық")]
    [InlineData("жерүсті")]
    [InlineData("екіжақты")]
    public void Long_compound_and_rare_words_stay_whole(string word) => Assert.Equal(word, Split(word, out _));

    [Theory]
    [InlineData(4, 100)]
    [InlineData(5, 1000)]
    public void Of_a_thousand_glued_phrases_of_the_laws_95_percent_are_split_right(int seed, int leastCount)
    {
        var phrases = Phrases(seed, 1000, leastCount);
        var wrong = phrases.Where(phrase => Split(phrase.Replace(" ", "", StringComparison.Ordinal), out _) != phrase).ToArray();
        output.WriteLine($"{phrases.Length - wrong.Length} of {phrases.Length}; not: {string.Join("; ", wrong.Take(60))}");
        Assert.True(wrong.Length <= 0.05 * phrases.Length, $"seed {seed}: {wrong.Length} wrong");
    }

    // Correct are words that several laws have and whose parts no law has as two words: what remains of lost spaces is kept out.
    [Fact]
    public void Of_20000_correct_words_of_the_laws_less_than_one_in_a_thousand_is_split()
    {
        var laws = s_laws.Value;
        var text = string.Join(' ', laws).ToLowerInvariant();
        var words = WordsOfLaws(2).Take(20_000).ToArray();
        var split = words.Select(word => Split(word, out _)).Where(word => word.Contains(' ', StringComparison.Ordinal)).ToArray();
        var false_ = split.Where(phrase => !text.Contains(" " + phrase, StringComparison.Ordinal)).ToArray();
        output.WriteLine($"{words.Length} words, {split.Length} split, of these {false_.Length} not seen as words apart: {string.Join("; ", false_.Take(20))}");
        Assert.True(false_.Length < 0.001 * words.Length, $"{false_.Length} of {words.Length}: {string.Join("; ", false_.Take(20))}");
        Assert.True(split.Length < 0.01 * words.Length, $"{split.Length} of {words.Length} split at all");
    }

    // With what remains of lost spaces: nearly all of these splits are right.
    [Fact]
    public void Of_the_words_that_three_laws_have_less_than_one_in_a_thousand_is_split_at_all()
    {
        var words = WordsOfLaws(3).ToArray();
        var split = words.Select(word => Split(word, out _)).Where(word => word.Contains(' ', StringComparison.Ordinal)).ToArray();
        output.WriteLine($"{split.Length} of {words.Length}: {string.Join("; ", split)}");
        Assert.True(words.Length > 10_000);
        Assert.True(split.Length < 0.001 * words.Length, $"{split.Length} of {words.Length}: {string.Join("; ", split)}");
    }

    [Fact]
    public void Boundaries_rise_inside_the_token_whatever_its_letters()
    {
        const int Seed = 7;
        const string Letters = "абдеғиқлмнорстуыі";
        var random = new Random(Seed);
        Span<int> boundaries = stackalloc int[WordSplitter.MaxBoundaries];
        for (var i = 0; i < 20_000; i++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(1, 450)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var count = s_splitter.Split(word, boundaries);
            for (var j = 0; j < count; j++)
            {
                Assert.True(boundaries[j] > (j == 0 ? 0 : boundaries[j - 1]) && boundaries[j] < word.Length, $"seed {Seed}, word '{word}'");
            }
        }
    }

    [Fact]
    public void Splitting_allocates_nothing()
    {
        string[] words = ["қоршағанортанықорғаусаласындахалықаралық", "ынтымақтастықтарыңыздан", "абвгдежзиклмн"];
        Span<int> boundaries = stackalloc int[WordSplitter.MaxBoundaries];
        var found = 0;
        for (var round = 0; round < 3; round++)
        {
            found += SplitAll(words, boundaries);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            found += SplitAll(words, boundaries);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(103 * 4, found);
    }

    private static int SplitAll(string[] words, Span<int> boundaries)
    {
        var found = 0;
        foreach (var word in words)
        {
            found += s_splitter.Split(word, boundaries);
        }

        return found;
    }

    private static IEnumerable<string> WordsOfLaws(int least) =>
        s_laws.Value.SelectMany(law => Word().Matches(law.ToLowerInvariant()).Select(match => match.Value).Distinct())
            .CountBy(word => word).Where(pair => pair.Value >= least).Select(pair => pair.Key).Order(StringComparer.Ordinal);

    // Neighbouring words that are frequent, from random places.
    private static string[] Phrases(int seed, int count, int leastCount)
    {
        var random = new Random(seed);
        var texts = s_laws.Value.Select(law => Token().Matches(law.ToLowerInvariant()).Select(match => match.Value).ToArray()).ToArray();
        var frequent = texts.SelectMany(words => words).CountBy(word => word)
            .Where(pair => pair.Value >= leastCount && pair.Key.Length > 1 && Word().IsMatch(pair.Key)).Select(pair => pair.Key).ToHashSet();
        HashSet<string> phrases = [];
        while (phrases.Count < count)
        {
            var words = texts[random.Next(texts.Length)];
            var length = random.Next(2, 5);
            var start = random.Next(Math.Max(1, words.Length - length));
            var phrase = words.AsSpan(start, Math.Min(length, words.Length - start)).ToArray();
            if (phrase.Length == length && phrase.All(frequent.Contains))
            {
                phrases.Add(string.Join(' ', phrase));
            }
        }

        return [.. phrases];
    }

    private static string Split(string token, out bool certain)
    {
        Span<int> boundaries = stackalloc int[WordSplitter.MaxBoundaries];
        var count = s_splitter.Split(token, boundaries, out certain);
        var phrase = token;
        for (var i = count - 1; i >= 0; i--)
        {
            phrase = phrase.Insert(boundaries[i], " ");
        }

        return phrase;
    }

    [GeneratedRegex(@"(?<![\w-])[а-яәғқңөұүһі]+(?![\w-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\w-]+|[^\w\s]")]
    private static partial Regex Token();
}
