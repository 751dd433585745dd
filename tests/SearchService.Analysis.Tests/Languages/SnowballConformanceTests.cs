using SearchService.Analysis.Languages.English;
using SearchService.Analysis.Languages.Russian;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests.Languages;

/// <summary>The official vocabularies of Snowball, word for word.</summary>
public sealed class SnowballConformanceTests
{
    [Fact]
    public void The_russian_stemmer_gives_every_stem_of_the_official_vocabulary() =>
        Conforms(new RussianSnowballStemmer(), "russian");

    [Fact]
    public void The_english_stemmer_gives_every_stem_of_the_official_vocabulary() =>
        Conforms(new Porter2Stemmer(), "english");

    private static void Conforms(Stemmer stemmer, string language)
    {
        var words = File.ReadAllLines(Requires.Shared($"stems/snowball/{language}/voc.txt"));
        var expected = File.ReadAllLines(Requires.Shared($"stems/snowball/{language}/output.txt"));
        Assert.True(words.Length > 40_000);
        Assert.Equal(words.Length, expected.Length);

        var stems = new StemBuffer();
        var wrong = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            stems.Clear();
            stemmer.Stem(words[i], TokenKind.Word, stems);
            Assert.True(stems.Count <= 1, words[i]);
            var stem = stems.Count == 0 ? "" : stems[0].ToString();
            if (stem != expected[i])
            {
                wrong.Add($"{words[i]}: {stem}, not {expected[i]}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {words.Length} differ: {string.Join("; ", wrong.Take(20))}");
    }
}
