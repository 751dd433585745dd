using SearchService.Analysis.Kazakh;
using SearchService.Analysis.Stemming;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests.Kazakh;

public sealed class KazakhModelLearnerTests
{
    [Fact]
    public void A_stem_seen_with_many_endings_is_learned_and_its_rare_forms_are_stemmed_to_it()
    {
        var learner = new StemListLearner { MinWordCount = 1 };
        foreach (var ending in (string[])["", "лар", "лардың", "ның", "ға", "ны", "сы", "сының", "да", "дан", "мен", "лары"])
        {
            learner.Add("тагуна" + ending);
        }

        using var text = new StringWriter();
        learner.Learn(text, "test-1");
        using var reader = new StringReader(text.ToString());
        var model = StemModel.Read(reader);
        Assert.Equal("test-1", model.Version);
        var stems = new StemBuffer();
        new KazakhStemmer(model, alternatives: false).Stem("тагуналарымыздағы", TokenKind.Word, stems);
        Assert.Equal("тагуна", stems[0].ToString());
    }

    [Fact]
    public void Words_and_pairs_survive_writing_and_reading()
    {
        var learner = new WordModelLearner { MinWordCount = 2, MinPairCount = 2 };
        foreach (var word in (string[])["шартының", "орындалуы", "шартының", "орындалуы", "бірреттік"])
        {
            learner.Add(word);
        }

        using var text = new StringWriter();
        learner.Learn(text, "test-1");
        using var reader = new StringReader(text.ToString());
        var model = WordModel.Read(reader);
        Assert.True(model.TryFind("шартының", WordHash.Of("шартының"), out _));
        Assert.False(model.TryFind("бірреттік", WordHash.Of("бірреттік"), out _));
        Assert.True(model.Pairs.Contains(WordHash.Of("шартының"), WordHash.Of("орындалуы")));
        Assert.False(model.Pairs.Contains(WordHash.Of("орындалуы"), WordHash.Of("бірреттік")));
    }

    [Theory]
    [InlineData("v\n9заң AA")]
    [InlineData("v\n0заң")]
    [InlineData("v\n+ plural nothing 3")]
    [InlineData("")]
    public void A_broken_stem_model_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => StemModel.Read(new StringReader(text)));

    [Fact]
    public void The_models_of_the_assembly_are_what_the_statutes_teach()
    {
        var learner = new KazakhModelLearner();
        foreach (var file in Directory.GetFiles(Requires.Shared("corpus/laws-kk"), "*.txt").Order(StringComparer.Ordinal))
        {
            learner.Add(File.ReadAllText(file).AsMemory());
        }

        using var stems = new StringWriter();
        learner.WriteStems(stems, StemModel.Default.Version);
        AssertSame("stem-model.txt", stems.ToString());
        using var words = new StringWriter();
        learner.WriteWords(words, WordModel.Default.Version);
        AssertSame("word-model.txt", words.ToString());
    }

    private static void AssertSame(string resource, string learned)
    {
        using var reader = ClosedLists.Open(resource);
        Assert.True(reader.ReadToEnd() == learned, $"{resource} is not what is learned now; learn it anew");
    }
}
